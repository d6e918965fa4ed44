package io.linli.console.onboarding;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import io.linli.console.directory.Directory;
import io.linli.console.directory.DirectoryException;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Does the steps of an onboarding, each in a transaction of its own, in which it is also
 * noted as done: what was cut off in between is done again, and finds what it had made.
 */
@Component
class Onboarder {

	/** Who acts where no operator does. */
	static final Platform MACHINE = Platform.SYSTEM;

	private static final Logger LOG = LoggerFactory.getLogger(Onboarder.class);

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

	private final Wall wall;

	private final OnboardingQueries queries;

	private final OnboardingDesk desk;

	private final CompanyDesk companies;

	private final Directory directory;

	private final InstantSource now;

	Onboarder(Wall wall, OnboardingQueries queries, OnboardingDesk desk, CompanyDesk companies, Directory directory,
			InstantSource now) {
		this.wall = wall;
		this.queries = queries;
		this.desk = desk;
		this.companies = companies;
		this.directory = directory;
		this.now = now;
	}

	/** Does what can be done for all that wait. */
	void sweep() {
		this.wall.change(MACHINE, () -> this.queries.due(this.now.instant())).forEach(this::advance);
		tell();
	}

	/** Tells Keycloak which organizations are open, where it has not been told. */
	void tell() {
		for (var onboarding : this.wall.change(MACHINE, this.queries::untold)) {
			try {
				tell(onboarding);
			}
			catch (DirectoryException ex) {
				LOG.info("Keycloak is told later of {}: {}", onboarding.id(), ex.getMessage());
			}
		}
	}

	private void tell(Onboarding onboarding) {
		this.wall.change(MACHINE, () -> {
			boolean mine = this.desk.take(onboarding.id()) && this.queries.untold().contains(onboarding);
			if (mine) {
				boolean open = onboarding.state() == Onboarding.State.READY;
				this.directory.open(onboarding.known(), open);
				this.desk.told(onboarding.id(), open);
			}
			return mine;
		});
	}

	/**
	 * A one-time password instead of the mail, for an operator to hand over; it is shown
	 * once and kept nowhere.
	 * @return nothing where the person has set a password already
	 * @throws DirectoryException where Keycloak does not answer
	 */
	Optional<String> oneTimePassword(Platform platform, UUID id) {
		return this.wall.change(platform, () -> {
			var onboarding = this.queries.find(id).filter((found) -> found.organization() != null);
			var password = onboarding.flatMap((found) -> this.directory.member(found.known(), found.login()))
				.flatMap((account) -> this.directory.oneTimePassword(account.id()));
			if (password.isPresent()) {
				this.desk.note(id, Act.What.PASSWORD_SHOWN, platform, "");
				this.desk.done(id, Step.INVITATION, this.now.instant());
			}
			return password;
		});
	}

	/** Does one step after another until there is none, or one that has to wait. */
	void advance(UUID id) {
		boolean more = true;
		while (more) {
			more = next(id).map((next) -> attempt(next.onboarding(), next.step())).orElse(false);
		}
	}

	private Optional<Next> next(UUID id) {
		return this.wall.change(MACHINE, () -> nextInside(id));
	}

	private Optional<Next> nextInside(UUID id) {
		return this.queries.find(id)
			.filter(Onboarding::isMade)
			.flatMap((onboarding) -> this.queries.steps(id)
				.stream()
				.filter((progress) -> !progress.done())
				.findFirst()
				.filter((progress) -> progress.due(this.now.instant()))
				.map((progress) -> new Next(onboarding, progress.step())));
	}

	private boolean attempt(Onboarding onboarding, Step step) {
		try {
			return (step == Step.INVITATION) ? sendOnce(onboarding) : inside(onboarding, step);
		}
		catch (DirectoryException ex) {
			LOG.info("Step {} of onboarding {} waits: {}", step, onboarding.id(), ex.getMessage());
			return fail(onboarding, step, Trouble.of(ex.reason()));
		}
		catch (DuplicateKeyException ex) {
			return fail(onboarding, step, Trouble.NAME_TAKEN);
		}
		catch (RuntimeException ex) {
			LOG.error("Step {} of onboarding {} failed", step, onboarding.id(), ex);
			return fail(onboarding, step, Trouble.FAILED);
		}
	}

	/** True: it was done, and the next one may be tried. */
	private boolean inside(Onboarding onboarding, Step step) {
		var company = (onboarding.kind() == Kind.COMPANY) ? onboarding.organization() : null;
		return change(company, () -> {
			var unchanged = this.desk.take(onboarding.id())
					&& nextInside(onboarding.id()).filter((next) -> next.step() == step).isPresent();
			if (unchanged) {
				perform(onboarding, step);
				this.desk.done(onboarding.id(), step, this.now.instant());
			}
			return unchanged;
		});
	}

	/**
	 * That the mail may be out is noted before it is sent, in a transaction of its own:
	 * who is cut off in between sends no second one. Whoever has noted it sends it, and
	 * waits where another instance has the onboarding in hand meanwhile, to look.
	 */
	private boolean sendOnce(Onboarding onboarding) {
		boolean mine = this.wall.change(MACHINE, () -> {
			boolean due = this.desk.take(onboarding.id()) && nextInside(onboarding.id()).isPresent();
			if (due) {
				this.desk.sending(onboarding.id(), this.now.instant());
			}
			return due;
		});
		return mine && this.wall.change(MACHINE, () -> {
			this.desk.await(onboarding.id());
			boolean still = this.queries.awaits(onboarding.id(), Step.INVITATION);
			if (still) {
				invite(onboarding);
				this.desk.done(onboarding.id(), Step.INVITATION, this.now.instant());
			}
			return still;
		});
	}

	private <T> T change(@Nullable UUID company, Supplier<T> work) {
		return (company != null) ? this.wall.make(MACHINE, company, work) : this.wall.change(MACHINE, work);
	}

	private void perform(Onboarding onboarding, Step step) {
		switch (step) {
			case ORGANIZATION -> found(onboarding);
			case TENANT -> this.companies.register(onboarding);
			case MEMBERSHIP -> {
				if (onboarding.group() != null) {
					this.companies.join(onboarding.known(), onboarding.group());
				}
			}
			case LEVELS -> this.companies.setLimits(onboarding.known());
			case PROJECT -> this.companies.openProject(onboarding.known(), onboarding.wish());
			case ADMIN -> appoint(onboarding);
			case INVITATION -> throw new IllegalArgumentException("A mail is sent once");
		}
	}

	private void found(Onboarding onboarding) {
		var wish = onboarding.wish();
		if (onboarding.organization() != null) {
			this.directory.organizationAgain(onboarding.id(), onboarding.organization(), wish.alias(), wish.name());
		}
		else {
			this.desk.found(onboarding.id(), this.directory.organization(onboarding.id(), wish.alias(), wish.name()));
		}
	}

	private void appoint(Onboarding onboarding) {
		var wish = onboarding.wish();
		var account = this.directory.account(onboarding.login(), wish.adminFullName(), wish.adminEmail());
		if (!this.directory.belongs(onboarding.known(), account)) {
			throw new DirectoryException(DirectoryException.Reason.NAME_TAKEN, "The login is somebody else's");
		}
		this.directory.admit(onboarding.known(), account.id());
		this.directory.give(account.id(), onboarding.kind().role());
	}

	private void invite(Onboarding onboarding) {
		var account = this.directory.find(onboarding.login());
		if (account.isPresent() && account.get().begun()) {
			return;
		}
		if (onboarding.wish().adminEmail() == null || account.isEmpty()) {
			throw new DirectoryException(DirectoryException.Reason.NO_MAIL, "There is no address");
		}
		this.directory.invite(account.get().id());
	}

	private boolean fail(Onboarding onboarding, Step step, Trouble trouble) {
		this.wall.change(MACHINE, () -> {
			Instant now = this.now.instant();
			int attempts = this.queries.steps(onboarding.id())
				.stream()
				.filter((progress) -> progress.step() == step)
				.mapToInt(Progress::attempts)
				.sum();
			this.desk.failed(onboarding.id(), step, trouble, now, trouble.passing() ? now.plus(pause(attempts)) : null);
			return true;
		});
		return false;
	}

	/** Twice as long after each attempt. */
	static Duration pause(int attempts) {
		var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
		return (pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE;
	}

	/** What is to be done next. */
	private record Next(Onboarding onboarding, Step step) {
	}

}
