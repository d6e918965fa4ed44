package io.linli.console.departure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.linli.console.departure.CompanyExport.State;
import io.linli.console.departure.CompanyExport.Trouble;
import io.linli.console.workplace.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads exports; to be called inside the wall of the company or of an operator.
 */
@Repository
class ExportQueries {

	private static final String EXPORT = """
			select id, organization_id, state, ordered_by, ordered_at, by_operator, decided_by, withdrawn_by, problem, retry_at, tables_done,
			       table_count, row_count, file_count, byte_count, snapshot_at, removal_at, manifest_sha256
			  from company_export""";

	private final JdbcClient database;

	ExportQueries(JdbcClient database) {
		this.database = database;
	}

	/** A company's, the last ones first. */
	List<CompanyExport> of(UUID company) {
		return this.database.sql(EXPORT + " where organization_id = ? order by ordered_at desc, id limit 20")
			.param(company)
			.query((row, number) -> export(row))
			.list();
	}

	Optional<CompanyExport> find(UUID company, UUID id) {
		return this.database.sql(EXPORT + " where organization_id = ? and id = ?")
			.params(company, id)
			.query((row, number) -> export(row))
			.optional();
	}

	/** Those that may be made now; of a company that is being deleted none is. */
	List<CompanyExport> due(Instant now) {
		return at(EXPORT + " e " + """
				where state = 'WAITING' and (retry_at is null or retry_at <= ?) and not exists (
				    select from company_deletion d where d.organization_id = e.organization_id and d.state = 'RUNNING')
				order by ordered_at, id""", now);
	}

	/** Those whose file has lain long enough. */
	List<CompanyExport> old(Instant now) {
		return at(EXPORT + " where state = 'READY' and removal_at <= ? order by removal_at, id", now);
	}

	/** A company that is here, for operators. */
	Optional<Listed> listed(UUID company) {
		return this.database.sql("""
				select name, coalesce(alias, '') as alias from onboarding
				 where organization_id = ? and kind = 'COMPANY' and state in ('READY', 'SUSPENDED')""")
			.param(company)
			.query((row, number) -> new Listed(row.getString("name"), row.getString("alias")))
			.optional();
	}

	/** How a company is called. */
	record Listed(String name, String alias) {
	}

	private List<CompanyExport> at(String select, Instant now) {
		return this.database.sql(select).param(Times.utc(now)).query((row, number) -> export(row)).list();
	}

	private static CompanyExport export(ResultSet row) throws SQLException {
		var problem = row.getString("problem");
		return new CompanyExport(row.getObject("id", UUID.class), row.getObject("organization_id", UUID.class),
				State.valueOf(row.getString("state")), row.getString("ordered_by"), Times.at(row, "ordered_at"),
				row.getBoolean("by_operator"), row.getString("decided_by"), row.getString("withdrawn_by"),
				(problem != null) ? Trouble.valueOf(problem) : null, Times.atOrNull(row, "retry_at"),
				row.getInt("tables_done"), row.getInt("table_count"), row.getLong("row_count"),
				row.getLong("file_count"), row.getLong("byte_count"), Times.atOrNull(row, "snapshot_at"),
				Times.atOrNull(row, "removal_at"), row.getString("manifest_sha256"));
	}

}
