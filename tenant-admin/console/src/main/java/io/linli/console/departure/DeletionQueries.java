package io.linli.console.departure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.linli.console.departure.Deletion.Part;
import io.linli.console.departure.Deletion.State;
import io.linli.console.departure.Deletion.Trouble;
import io.linli.console.workplace.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads deletions; to be called inside the wall of the company or of an operator.
 */
@Repository
class DeletionQueries {

	private static final String DELETION = """
			select id, organization_id, name, alias, state, asked_by, by_company, asked_at, reason, confirmed_by, confirmed_at,
			       due_at, begun_at, done_at, verified_at, problem, retry_at, manifest_sha256, files_lost_by,
			       files_lost_agreed_by
			  from company_deletion""";

	private final JdbcClient database;

	DeletionQueries(JdbcClient database) {
		this.database = database;
	}

	/** The one that a company is under, if any. */
	Optional<Deletion> under(UUID company) {
		return this.database.sql(DELETION + " where organization_id = ? and state in ('ASKED', 'CONFIRMED', 'RUNNING')")
			.param(company)
			.query((row, number) -> deletion(row))
			.optional();
	}

	/** Whether its deletion is confirmed: nothing new is begun for it. */
	boolean leaves(UUID company) {
		return under(company).filter((deletion) -> deletion.state() != State.ASKED).isPresent();
	}

	Optional<Deletion> find(UUID id) {
		return this.database.sql(DELETION + " where id = ?").param(id).query((row, number) -> deletion(row)).optional();
	}

	/** All, those first that want something of an operator. */
	List<Deletion> all() {
		return this.database
			.sql(DELETION + " order by state <> 'ASKED', state in ('DONE', 'WITHDRAWN'), asked_at desc, id")
			.query((row, number) -> deletion(row))
			.list();
	}

	/** Those that may begin or go on now. */
	List<Deletion> due(Instant now) {
		var time = Times.utc(now);
		return this.database.sql(DELETION + " " + """
				where (state = 'CONFIRMED' and due_at <= ? or state = 'RUNNING') and (retry_at is null or retry_at <= ?)
				order by due_at, id""").params(time, time).query((row, number) -> deletion(row)).list();
	}

	/**
	 * Whether a night counts, or a restatement, that may have read the company's rows; a
	 * night that died is believed for a day.
	 */
	boolean nightAtWork() {
		return this.database
			.sql("""
					select exists (select from mart.night where status = 'RUNNING' and started_at > now() - interval '1 day')
					    or not nobody_counts()""")
			.query(Boolean.class)
			.single();
	}

	List<Part> parts(UUID id) {
		return this.database.sql("""
				select name, count_before, removed_count, done_at is not null as done, left_count
				  from company_deletion_part where deletion_id = ? order by name""")
			.param(id)
			.query((row, number) -> new Part(row.getString("name"), row.getLong("count_before"),
					row.getLong("removed_count"), row.getBoolean("done"), row.getObject("left_count", Long.class)))
			.list();
	}

	private static Deletion deletion(ResultSet row) throws SQLException {
		var problem = row.getString("problem");
		return new Deletion(row.getObject("id", UUID.class), row.getObject("organization_id", UUID.class),
				row.getString("name"), row.getString("alias"), State.valueOf(row.getString("state")),
				row.getString("asked_by"), row.getBoolean("by_company"), Times.at(row, "asked_at"),
				row.getString("reason"), row.getString("confirmed_by"), Times.atOrNull(row, "confirmed_at"),
				Times.atOrNull(row, "due_at"), Times.atOrNull(row, "begun_at"), Times.atOrNull(row, "done_at"),
				Times.atOrNull(row, "verified_at"), (problem != null) ? Trouble.valueOf(problem) : null,
				Times.atOrNull(row, "retry_at"), row.getString("manifest_sha256"), row.getString("files_lost_by"),
				row.getString("files_lost_agreed_by"));
	}

}
