package io.linli.api.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * What somebody has said of a file that is to be put.
 *
 * @param size in bytes
 * @param attached whether it has come to a case
 */
record Upload(UUID id, UUID projectId, String name, MediaType type, int size, boolean attached) {

	static final String FIND = """
			select id, project_id, name, media_type, size_bytes, attached_at is not null from upload where id = ?""";

	static Upload of(ResultSet row, int number) throws SQLException {
		return new Upload(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
				MediaType.valueOf(row.getString(4)), row.getInt(5), row.getBoolean(6));
	}

}
