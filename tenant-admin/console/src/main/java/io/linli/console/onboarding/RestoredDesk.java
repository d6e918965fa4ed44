package io.linli.console.onboarding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.linli.console.directory.Directory;
import io.linli.console.directory.DirectoryException;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Platform;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives a company that came back from an export what Keycloak has not: an organization,
 * and a first administrator's login. It is done by the steps of an onboarding, and the
 * company stays suspended until an operator resumes it.
 */
@Component
class RestoredDesk {

	/** The rows of the company are there, but perhaps not the administrator's. */
	private static final List<Step> STEPS = List.of(Step.ORGANIZATION, Step.ADMIN, Step.TENANT, Step.INVITATION);

	private final Wall wall;

	private final OnboardingQueries queries;

	private final OnboardingDesk desk;

	private final Directory directory;

	private final JdbcClient database;

	RestoredDesk(Wall wall, OnboardingQueries queries, OnboardingDesk desk, Directory directory, JdbcClient database) {
		this.wall = wall;
		this.queries = queries;
		this.desk = desk;
		this.directory = directory;
		this.database = database;
	}

	/**
	 * Plans the steps; who is said again while they wait takes the place of who was.
	 * @return why not, by its sentence in the messages; null: they are planned
	 */
	@Nullable String found(Platform platform, UUID id, Wish first) {
		try {
			return this.wall
				.change(platform, () -> found(id).map((it) -> plan(platform, it, first)).orElse(Optional.of("late")))
				.orElse(null);
		}
		catch (DuplicateKeyException ex) {
			return "taken";
		}
		catch (DirectoryException ex) {
			return "keycloak";
		}
	}

	/** A suspended company, which no other instance has in hand. */
	private Optional<Onboarding> found(UUID id) {
		return this.desk.take(id)
				? this.queries.find(id)
					.filter((one) -> one.kind() == Kind.COMPANY && one.state() == Onboarding.State.SUSPENDED)
				: Optional.empty();
	}

	private Optional<String> plan(Platform platform, Onboarding onboarding, Wish first) {
		var steps = this.queries.steps(onboarding.id());
		var waiting = steps.stream().anyMatch((step) -> !step.done());
		var there = this.directory.has(onboarding.known());
		if (!waiting && there) {
			return Optional.of("there");
		}
		var renamed = !there && isNameless(onboarding, steps) && !first.alias().isEmpty();
		var wish = new Wish(onboarding.wish().name(), renamed ? first.alias() : onboarding.wish().alias(),
				first.adminName(), first.adminFullName(), first.adminEmail(), "", "");
		var faults = wish.faults(Kind.GROUP);
		if (!faults.isEmpty()) {
			return Optional.of(faults.getFirst());
		}
		if (waiting) {
			withdraw(platform, onboarding, wish);
		}
		this.database
			.sql("update onboarding set alias = ?, admin_name = ?, admin_full_name = ?, admin_email = ? where id = ?")
			.params(wish.alias(), wish.adminName(), wish.adminFullName())
			.param(wish.adminEmail())
			.param(onboarding.id())
			.update();
		for (var step : STEPS) {
			this.database.sql("""
					insert into onboarding_step (onboarding_id, position, step) values (?, ?, ?)
					    on conflict (onboarding_id, step) do update
					   set done_at = null, attempts = 0, problem = null, tried_at = null, retry_at = null""")
				.params(onboarding.id(), Kind.COMPANY.steps().indexOf(step) + 1, step.name())
				.update();
		}
		this.desk.note(onboarding.id(), Act.What.FOUNDED_AGAIN, platform, wish.adminName() + "@" + wish.alias());
		return Optional.empty();
	}

	/**
	 * Whether an operator has to say a short name, or may say another one: it was taken
	 * out with one that no organization can have, or with one that is taken at Keycloak.
	 */
	static boolean isNameless(Onboarding onboarding, List<Progress> steps) {
		return onboarding.wish().alias().isEmpty()
				|| steps.stream().anyMatch((step) -> step.step() == Step.ORGANIZATION && !step.done());
	}

	/** Whoever was said before and has not begun is no administrator of it. */
	private void withdraw(Platform platform, Onboarding onboarding, Wish after) {
		var before = onboarding.wish();
		boolean same = onboarding.login().equals(after.adminName() + "@" + after.alias())
				&& Objects.equals(before.adminEmail(), after.adminEmail());
		if (!same && this.directory.removeLogin(onboarding.known(), onboarding.login())) {
			this.desk.note(onboarding.id(), Act.What.LOGIN_REMOVED, platform, onboarding.login());
		}
	}

}
