package io.linli.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the mart knows of changes of the lake. What the next run has to count again is
 * written before the lake shows what has changed: a run that dies in between leaves marks
 * too many, never one too few.
 */
record Marks(Database database) {

	/** What a table holds, after a merge that made a version of another one. */
	void changed(Table table, long from, long to, Map<String, Inputs.Rows> change) throws SQLException {
		try (Connection connection = this.database.write()) {
			new KnownInputs(connection).changed(table, from, to, change);
		}
	}

	void add(List<Mark> marks) throws SQLException {
		try (Connection connection = this.database.write();
				PreparedStatement insert = connection.prepareStatement(
						"insert into mart.touched (tenant_id, since_on, until_on, visits, settles_at) values (?, ?, ?, ?, ?)")) {
			for (Mark mark : marks) {
				insert.setObject(1, UUID.fromString(mark.tenantId()));
				insert.setObject(2, mark.since());
				insert.setObject(3, mark.until());
				insert.setBoolean(4, mark.visits());
				insert.setObject(5, mark.settlesAt().atOffset(ZoneOffset.UTC));
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

}
