package io.linli.console.onboarding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.linli.console.directory.Directory;
import io.linli.console.directory.DirectoryException;
import io.linli.console.workplace.Times;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Platform;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where operators correct an onboarding that cannot go on, or give it up, and where what
 * came to nothing is forgotten. Rows are sent before Keycloak is asked and committed
 * after it has answered, as with every step.
 */
@Component
class CorrectionDesk {

	/** How long a request is kept about which nobody decides. */
	static final Duration ASKED_KEPT = Duration.ofDays(30);

	/** How long one is kept that was declined or given up, since that. */
	static final Duration ENDED_KEPT = Duration.ofDays(90);

	private final Wall wall;

	private final OnboardingQueries queries;

	private final OnboardingDesk desk;

	private final Directory directory;

	private final JdbcClient database;

	CorrectionDesk(Wall wall, OnboardingQueries queries, OnboardingDesk desk, Directory directory,
			JdbcClient database) {
		this.wall = wall;
		this.queries = queries;
		this.desk = desk;
		this.directory = directory;
		this.database = database;
	}

	/**
	 * Says otherwise what is not made yet; the step that waits may be tried at once.
	 * @return why not, by its sentence in the messages; null: it was
	 */
	@Nullable String correct(Platform platform, UUID id, Correction correction) {
		try {
			return this.wall
				.change(platform,
						() -> running(id).map((found) -> correct(platform, found, correction))
							.orElse(Optional.of("late")))
				.orElse(null);
		}
		catch (DuplicateKeyException ex) {
			return "taken";
		}
		catch (DirectoryException ex) {
			return "keycloak";
		}
	}

	private Optional<String> correct(Platform platform, Onboarding onboarding, Correction correction) {
		var before = onboarding.wish();
		var after = correction.of(before, undone(onboarding));
		var faults = after.faults(onboarding.kind());
		if (!faults.isEmpty()) {
			return Optional.of(faults.getFirst());
		}
		this.database.sql("update onboarding set alias = ?, admin_name = ?, admin_email = ? where id = ?")
			.params(after.alias(), after.adminName())
			.param(after.adminEmail())
			.param(onboarding.id())
			.update();
		this.database.sql("""
				update onboarding_step set problem = null, retry_at = null
				 where onboarding_id = ? and done_at is null""").param(onboarding.id()).update();
		this.desk.note(onboarding.id(), Act.What.CORRECTED, platform, Correction.words(before, after));
		if (!before.alias().equals(after.alias())) {
			// One that was made, and cut off before that was noted.
			this.directory.removeOrganization(onboarding.id());
		}
		if (onboarding.organization() != null) {
			withdraw(platform, onboarding, onboarding.organization(), after);
		}
		return Optional.empty();
	}

	/**
	 * A login that was made, and cut off before that was noted: under another name, or
	 * with another address, it is made anew.
	 */
	private void withdraw(Platform platform, Onboarding onboarding, UUID organization, Wish after) {
		boolean renamed = !onboarding.wish().adminName().equals(after.adminName());
		if (renamed || !Objects.equals(onboarding.wish().adminEmail(), after.adminEmail())) {
			removeLogin(platform, onboarding, organization);
		}
		if (renamed) {
			this.directory.member(organization, onboarding.login())
				.ifPresent((other) -> this.directory.dismiss(organization, other.id()));
		}
	}

	private void removeLogin(Platform platform, Onboarding onboarding, UUID organization) {
		if (this.directory.removeLogin(organization, onboarding.login())) {
			this.desk.note(onboarding.id(), Act.What.LOGIN_REMOVED, platform, onboarding.login());
		}
	}

	/**
	 * Gives up what has not come as far as the first row of a company: what was made of
	 * it at Keycloak is removed.
	 * @return why not, by its sentence in the messages; null: it was
	 */
	@Nullable String giveUp(Platform platform, UUID id, String reason) {
		try {
			return this.wall.change(platform, () -> {
				var found = running(id).filter((each) -> undone(each).contains(Step.TENANT));
				found.ifPresent((each) -> giveUp(platform, each, reason));
				return found.isPresent() ? Optional.<String>empty() : Optional.of("late");
			}).orElse(null);
		}
		catch (DirectoryException ex) {
			return "keycloak";
		}
	}

	private void giveUp(Platform platform, Onboarding onboarding, String reason) {
		this.database.sql("""
				update onboarding set state = 'GIVEN_UP', organization_id = null, admin_email = null
				 where id = ?""").param(onboarding.id()).update();
		this.desk.note(onboarding.id(), Act.What.GIVEN_UP, platform, reason);
		if (onboarding.organization() != null) {
			removeLogin(platform, onboarding, onboarding.organization());
		}
		if (this.directory.removeOrganization(onboarding.id())) {
			this.desk.note(onboarding.id(), Act.What.ORGANIZATION_REMOVED, platform, onboarding.wish().alias());
		}
	}

	/** Deletes what came to nothing long ago, with the names in it; how much it was. */
	int forget(Instant now) {
		return this.wall.change(Onboarder.MACHINE, () -> this.database
			.sql("""
					delete from onboarding o
					 where (state = 'ASKED' and asked_at < ?)
					    or (state in ('DECLINED', 'GIVEN_UP')
					        and not exists (select from onboarding_act a where a.onboarding_id = o.id and a.acted_at >= ?))""")
			.params(Times.utc(now.minus(ASKED_KEPT)), Times.utc(now.minus(ENDED_KEPT)))
			.update());
	}

	/** One whose steps are being done, and by no other instance at present. */
	private Optional<Onboarding> running(UUID id) {
		return this.desk.take(id) ? this.queries.find(id).filter((found) -> found.state() == Onboarding.State.RUNNING)
				: Optional.empty();
	}

	private List<Step> undone(Onboarding onboarding) {
		return this.queries.steps(onboarding.id())
			.stream()
			.filter((progress) -> !progress.done())
			.map(Progress::step)
			.toList();
	}

}
