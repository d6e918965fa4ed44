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
		var wish = new Wish(onboarding.wish().name(), onboarding.wish().alias(), first.adminName(),
				first.adminFullName(), first.adminEmail(), "", "");
		var faults = wish.faults(Kind.GROUP);
		if (!faults.isEmpty()) {
			return Optional.of(faults.getFirst());
		}
		var waiting = this.queries.steps(onboarding.id()).stream().anyMatch((step) -> !step.done());
		if (!waiting && this.directory.has(onboarding.known())) {
			return Optional.of("there");
		}
		if (waiting) {
			withdraw(platform, onboarding, wish);
		}
		this.database.sql("update onboarding set admin_name = ?, admin_full_name = ?, admin_email = ? where id = ?")
			.params(wish.adminName(), wish.adminFullName())
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

	/** Whoever was said before and has not begun is no administrator of it. */
	private void withdraw(Platform platform, Onboarding onboarding, Wish after) {
		var before = onboarding.wish();
		boolean same = before.adminName().equals(after.adminName())
				&& Objects.equals(before.adminEmail(), after.adminEmail());
		if (!same && this.directory.removeLogin(onboarding.known(), onboarding.login())) {
			this.desk.note(onboarding.id(), Act.What.LOGIN_REMOVED, platform, onboarding.login());
		}
	}

}
