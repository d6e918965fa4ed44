package io.linli.console.onboarding;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import io.linli.console.workplace.Times;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Platform;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where operators decide about companies and groups. What follows is done step by step.
 */
@Component
class OnboardingDesk {

	/** The lock of whoever has an onboarding in hand. */
	private static final String HAND = "hashtextextended('onboarding ' || ?::uuid, 20261202)";

	private final Wall wall;

	private final OnboardingQueries queries;

	private final JdbcClient database;

	private final InstantSource now;

	OnboardingDesk(Wall wall, OnboardingQueries queries, JdbcClient database, InstantSource now) {
		this.wall = wall;
		this.queries = queries;
		this.database = database;
		this.now = now;
	}

	/**
	 * An operator takes in a company or a group.
	 * @return its id; nothing where another one has the alias
	 * @throws GroupGoneException where the group takes no company in
	 */
	Optional<UUID> begin(Platform platform, Kind kind, Wish wish, @Nullable UUID group) {
		return unlessTaken(() -> this.wall.change(platform, () -> {
			var id = UUID.randomUUID();
			insert(id, kind, Onboarding.State.RUNNING, wish, offered(group));
			plan(id, kind);
			note(id, Act.What.APPROVED, platform, "");
			return Optional.of(id);
		}));
	}

	/**
	 * A company asks to be taken in. Nobody is signed in, and no operator's rights are
	 * lent for it: a policy of its own lets it in.
	 */
	void ask(Wish wish) {
		insert(UUID.randomUUID(), Kind.COMPANY, Onboarding.State.ASKED, wish, null);
	}

	private void insert(UUID id, Kind kind, Onboarding.State state, Wish wish, @Nullable UUID group) {
		this.database
			.sql("""
					insert into onboarding (id, kind, state, name, alias, admin_name, admin_full_name, project_name, project_city,
					  admin_email, group_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id, kind.name(), state.name(), wish.name(), wish.alias(), wish.adminName(), wish.adminFullName(),
					wish.projectName(), wish.projectCity())
			.param(wish.adminEmail())
			.param(group)
			.update();
	}

	/**
	 * A company that asked is taken in.
	 * @param alias the one that it asked for, or another one
	 * @return what became of it; nothing where another one has the alias
	 * @throws GroupGoneException where the group takes no company in
	 */
	Optional<UUID> approve(Platform platform, UUID id, String alias, @Nullable UUID group) {
		return unlessTaken(() -> this.wall.change(platform, () -> {
			var approved = this.database.sql(
					"update onboarding set state = 'RUNNING', alias = ?, group_id = ? where id = ? and state = 'ASKED'")
				.param(alias)
				.param(offered(group))
				.param(id)
				.update();
			if (approved == 1) {
				plan(id, Kind.COMPANY);
				note(id, Act.What.APPROVED, platform, "");
			}
			return Optional.of(id);
		}));
	}

	/** It is not; the address of whoever asked is kept no longer. */
	void decline(Platform platform, UUID id, String reason) {
		this.wall.change(platform, () -> {
			var declined = this.database
				.sql("update onboarding set state = 'DECLINED', admin_email = null where id = ? and state = 'ASKED'")
				.param(id)
				.update();
			return (declined == 1) ? note(id, Act.What.DECLINED, platform, reason) : 0;
		});
	}

	/** The next attempt at a step that waits is made now. */
	void retry(Platform platform, UUID id) {
		this.wall.change(platform, () -> {
			int waiting = this.database.sql("""
					update onboarding_step set retry_at = ?
					 where onboarding_id = ? and done_at is null and problem is not null
					   and exists (select from onboarding where id = ? and state in ('RUNNING', 'SUSPENDED'))""")
				.params(Times.utc(this.now.instant()), id, id)
				.update();
			return (waiting > 0) ? note(id, Act.What.RETRIED, platform, "") : 0;
		});
	}

	/**
	 * Nobody works for it from now on: each instance of the API learns of it within
	 * seconds, and Keycloak as soon as it answers.
	 * @return whether it was open
	 */
	boolean suspend(Platform platform, UUID id, String reason) {
		return this.wall.change(platform, () -> {
			var changed = state(id, Onboarding.State.READY, Onboarding.State.SUSPENDED);
			if (changed) {
				this.database.sql("""
						insert into closed_organization (id) select organization_id from onboarding where id = ?
						    on conflict do nothing""").param(id).update();
				note(id, Act.What.SUSPENDED, platform, reason);
			}
			return changed;
		});
	}

	/**
	 * Opens it again, unless it is about to be deleted or its steps are being done.
	 * @return whether it was suspended, and is no more
	 */
	boolean resume(Platform platform, UUID id) {
		return this.wall.change(platform, () -> {
			var ready = this.queries.steps(id).stream().allMatch(Progress::done);
			var changed = ready && !this.queries.leaving(id)
					&& state(id, Onboarding.State.SUSPENDED, Onboarding.State.READY);
			if (changed) {
				this.database.sql(
						"delete from closed_organization where id = (select organization_id from onboarding where id = ?)")
					.param(id)
					.update();
				note(id, Act.What.RESUMED, platform, "");
			}
			return changed;
		});
	}

	private boolean state(UUID id, Onboarding.State before, Onboarding.State after) {
		return this.database.sql("update onboarding set state = ? where id = ? and state = ?")
			.params(after.name(), id, before.name())
			.update() == 1;
	}

	/** To be called inside the wall: Keycloak has been told whether it is open. */
	void told(UUID id, boolean open) {
		this.database.sql("update onboarding set directory_open = ? where id = ?").params(open, id).update();
	}

	/** To be called inside the wall, by what does the steps. */
	void done(UUID id, Step step, Instant now) {
		this.database
			.sql("""
					update onboarding_step set done_at = ?, tried_at = ?, attempts = attempts + 1, problem = null, retry_at = null
					 where onboarding_id = ? and step = ? and done_at is null""")
			.params(Times.utc(now), Times.utc(now), id, step.name())
			.update();
		this.database.sql("""
				update onboarding set state = case state when 'RUNNING' then 'READY' else state end, admin_email = null
				 where id = ? and state in ('RUNNING', 'SUSPENDED')
				   and not exists (select from onboarding_step where onboarding_id = ? and done_at is null)""")
			.params(id, id)
			.update();
	}

	/** To be called inside the wall: a step was not done. */
	void failed(UUID id, Step step, Trouble trouble, Instant now, @Nullable Instant retryAt) {
		this.database.sql("""
				update onboarding_step set tried_at = ?, attempts = attempts + 1, problem = ?, retry_at = ?
				 where onboarding_id = ? and step = ? and done_at is null""")
			.params(Times.utc(now), trouble.name())
			.param((retryAt != null) ? Times.utc(retryAt) : null)
			.params(id, step.name())
			.update();
	}

	/**
	 * To be called inside the wall: the mail is on its way, and is not sent again by
	 * itself, whatever becomes of whoever sends it.
	 */
	void sending(UUID id, Instant now) {
		this.database.sql("""
				update onboarding_step set tried_at = ?, problem = ?, retry_at = null
				 where onboarding_id = ? and step = ? and done_at is null""")
			.params(Times.utc(now), Trouble.MAIL_UNSURE.name(), id, Step.INVITATION.name())
			.update();
	}

	/** To be called inside the wall: the id of the organization is known from now on. */
	void found(UUID id, UUID organization) {
		this.database.sql("update onboarding set organization_id = ? where id = ?").params(organization, id).update();
	}

	/** To be called inside the wall. */
	int note(UUID id, Act.What what, Platform platform, String note) {
		return this.database
			.sql("insert into onboarding_act (onboarding_id, id, act, acted_by, note) values (?, ?, ?, ?, ?)")
			.params(id, UUID.randomUUID(), what.name(), platform.caller().name(), note)
			.update();
	}

	/**
	 * To be called inside the wall: false where another instance has this one in hand,
	 * until the end of the transaction.
	 */
	boolean take(UUID id) {
		return this.database.sql("select pg_try_advisory_xact_lock(%s)".formatted(HAND))
			.param(id)
			.query(Boolean.class)
			.single();
	}

	/**
	 * To be called inside the wall: the same, once no other instance has it in hand.
	 */
	void await(UUID id) {
		this.database.sql("select pg_advisory_xact_lock(%s)".formatted(HAND)).param(id).query((row) -> {
		});
	}

	private void plan(UUID id, Kind kind) {
		int position = 0;
		for (var step : kind.steps()) {
			this.database.sql("insert into onboarding_step (onboarding_id, position, step) values (?, ?, ?)")
				.params(id, ++position, step.name())
				.update();
		}
	}

	private @Nullable UUID offered(@Nullable UUID group) {
		if (group != null && this.queries.groups().stream().noneMatch((ready) -> ready.known().equals(group))) {
			throw new GroupGoneException();
		}
		return group;
	}

	private static Optional<UUID> unlessTaken(Supplier<Optional<UUID>> change) {
		try {
			return change.get();
		}
		catch (DuplicateKeyException ex) {
			return Optional.empty();
		}
	}

}
