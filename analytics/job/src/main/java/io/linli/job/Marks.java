package io.linli.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Writes what the next run has to count again, before the lake shows what has changed: a
 * run that dies in between leaves marks too many, never one too few.
 */
record Marks(Database database) {

	void add(List<Mark> marks) throws SQLException {
		try (Connection connection = this.database.write();
				PreparedStatement insert = connection.prepareStatement(
						"insert into mart.touched (tenant_id, since_on, until_on, settles_at) values (?, ?, ?, ?)")) {
			for (Mark mark : marks) {
				insert.setObject(1, UUID.fromString(mark.tenantId()));
				insert.setObject(2, mark.since());
				insert.setObject(3, mark.until());
				insert.setObject(4, mark.settlesAt().atOffset(ZoneOffset.UTC));
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

}
