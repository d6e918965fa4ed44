package io.linli.console.onboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.linli.console.workplace.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what the platform keeps of companies and groups; to be called inside an
 * operator's wall.
 */
@Repository
class OnboardingQueries {

	private static final String ONBOARDING = """
			select id, kind, state, organization_id, group_id, name, coalesce(alias, '') as alias, admin_name, admin_full_name,
			       admin_email, project_name, project_city, asked_at
			  from onboarding""";

	/** What waits for a machine, not for a person. */
	private static final String DUE = """
			select o.id from onboarding o join lateral (
			    select problem, retry_at from onboarding_step s where s.onboarding_id = o.id and s.done_at is null
			     order by position limit 1) as next on problem is null or retry_at <= ?
			 where o.state in ('RUNNING', 'SUSPENDED') order by o.asked_at, o.id""";

	private final JdbcClient database;

	OnboardingQueries(JdbcClient database) {
		this.database = database;
	}

	/** All, those first that want something of an operator. */
	List<Onboarding> all() {
		return this.database
			.sql(ONBOARDING + " order by state not in ('ASKED', 'RUNNING'), kind = 'COMPANY', asked_at desc, id")
			.query((row, number) -> onboarding(row))
			.list();
	}

	Optional<Onboarding> find(UUID id) {
		return this.database.sql(ONBOARDING + " where id = ?")
			.param(id)
			.query((row, number) -> onboarding(row))
			.optional();
	}

	/** Groups that a company may belong to. */
	List<Onboarding> groups() {
		return this.database.sql(ONBOARDING + " where kind = 'GROUP' and state = 'READY' order by name, id")
			.query((row, number) -> onboarding(row))
			.list();
	}

	/** The steps of one, in their order. */
	List<Progress> steps(UUID id) {
		return this.database.sql("""
				select step, attempts, problem, tried_at, retry_at, done_at from onboarding_step
				 where onboarding_id = ? order by position""").param(id).query((row, number) -> progress(row)).list();
	}

	/** Whether a step of one is still to be done. */
	boolean awaits(UUID id, Step step) {
		return this.database
			.sql("""
					select exists (select from onboarding o join onboarding_step s on s.onboarding_id = o.id
					                where o.id = ? and o.state in ('RUNNING', 'SUSPENDED') and s.step = ? and s.done_at is null)""")
			.params(id, step.name())
			.query(Boolean.class)
			.single();
	}

	/** What was decided about one, the last first. */
	List<Act> acts(UUID id) {
		return this.database.sql("""
				select act, acted_by, acted_at, note from onboarding_act where onboarding_id = ?
				 order by acted_at desc, id""")
			.param(id)
			.query((row, number) -> new Act(Act.What.valueOf(row.getString("act")), row.getString("acted_by"),
					Times.at(row, "acted_at"), row.getString("note")))
			.list();
	}

	/** Those whose next step may be done now. */
	List<UUID> due(Instant now) {
		return this.database.sql(DUE).param(Times.utc(now)).query((row, number) -> row.getObject(1, UUID.class)).list();
	}

	/** Those of which Keycloak has not been told yet whether they are open. */
	List<Onboarding> untold() {
		return this.database
			.sql(ONBOARDING
					+ " where state in ('READY', 'SUSPENDED') and directory_open <> (state = 'READY') order by id")
			.query((row, number) -> onboarding(row))
			.list();
	}

	/** Whether one is about to be deleted: nobody opens it before that is taken back. */
	boolean leaving(UUID id) {
		return this.database.sql("""
				select exists (select from company_deletion d join onboarding o on o.organization_id = d.organization_id
				                where o.id = ? and d.state in ('CONFIRMED', 'RUNNING'))""")
			.param(id)
			.query(Boolean.class)
			.single();
	}

	/**
	 * How far the deletion is of those that are to be deleted, by their organizations.
	 */
	Map<UUID, String> departures() {
		var departures = new HashMap<UUID, String>();
		this.database
			.sql("select organization_id, state from company_deletion where state in ('ASKED', 'CONFIRMED', 'RUNNING')")
			.query((row) -> {
				departures.put(row.getObject("organization_id", UUID.class), row.getString("state"));
			});
		return departures;
	}

	/** Whether Keycloak knows whether one is open. */
	boolean told(UUID id) {
		return this.database.sql("""
				select state not in ('READY', 'SUSPENDED') or directory_open = (state = 'READY') from onboarding
				 where id = ?""").param(id).query(Boolean.class).single();
	}

	private static Onboarding onboarding(ResultSet row) throws SQLException {
		var wish = new Wish(row.getString("name"), row.getString("alias"), row.getString("admin_name"),
				row.getString("admin_full_name"), row.getString("admin_email"), row.getString("project_name"),
				row.getString("project_city"));
		return new Onboarding(row.getObject("id", UUID.class), Kind.valueOf(row.getString("kind")),
				Onboarding.State.valueOf(row.getString("state")), row.getObject("organization_id", UUID.class),
				row.getObject("group_id", UUID.class), wish, Times.at(row, "asked_at"));
	}

	private static Progress progress(ResultSet row) throws SQLException {
		var problem = row.getString("problem");
		return new Progress(Step.valueOf(row.getString("step")), row.getInt("attempts"),
				(problem != null) ? Trouble.valueOf(problem) : null, Times.atOrNull(row, "tried_at"),
				Times.atOrNull(row, "retry_at"), Times.atOrNull(row, "done_at"));
	}

}
