package io.linli.console.bring;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import io.linli.ledger.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what a company's tables may name; to be called inside its wall.
 */
@Repository
class BringQueries {

	private final JdbcClient database;

	BringQueries(JdbcClient database) {
		this.database = database;
	}

	Known known(Kind kind) {
		return new Known(projects(), levels(), said(kind));
	}

	private List<Known.Project> projects() {
		return this.database.sql("select code, name from project order by code")
			.query((row, number) -> new Known.Project(row.getString("code"), row.getString("name")))
			.list();
	}

	private List<Known.Level> levels() {
		return this.database.sql("select id, label from contract_level where retired_at is null order by rank, label")
			.query((row, number) -> new Known.Level(row.getObject("id", UUID.class), row.getString("label")))
			.list();
	}

	/** What the transaction at hand has granted. */
	List<Granted> granted() {
		return this.database.sql("""
				select p.name, c.label, lower(l.effective) as since from project_level l
				  join project p on p.tenant_id = l.tenant_id and p.id = l.project_id
				  join contract_level c on c.tenant_id = l.tenant_id and c.id = l.contract_level_id
				 where l.row_xid = pg_current_xact_id() order by p.code""")
			.query((row, number) -> new Granted(row.getString("name"), row.getString("label"),
					row.getObject("since", LocalDate.class)))
			.list();
	}

	boolean hasProject(String code) {
		return this.database.sql("select exists (select from project where code = ?)")
			.param(code)
			.query(Boolean.class)
			.single();
	}

	private HashMap<String, Part> said(Kind kind) {
		var said = new HashMap<String, Part>();
		this.database.sql("select name, part from column_meaning where kind = ?").param(kind.name()).query((row) -> {
			var word = row.getString("part");
			var name = row.getString("name");
			Arrays.stream(Part.values())
				.filter((part) -> part.name().equals(word))
				.forEach((part) -> said.put(name, part));
		});
		return said;
	}

	/** A level that a project has got. */
	record Granted(String project, String level, LocalDate since) {
	}

}
