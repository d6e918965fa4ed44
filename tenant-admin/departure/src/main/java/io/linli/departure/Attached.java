package io.linli.departure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Compares stored files with the rows that name them; a row is read when its file comes.
 */
final class Attached implements AutoCloseable {

	private final PreparedStatement row;

	private final PreparedStatement all;

	private long met;

	Attached(Connection connection) throws SQLException {
		this.row = connection.prepareStatement("select sha256 from linli.attachment where id = ?");
		this.all = connection.prepareStatement("select count(*) from linli.attachment");
	}

	/**
	 * Nothing for a file that no row names, such as one that was uploaded and not yet
	 * attached.
	 * @param sha256 of its bytes, in hexadecimal
	 * @throws RestoreException where its row has another
	 */
	void compare(String name, String sha256) throws SQLException, RestoreException {
		if (!name.startsWith(Archive.ATTACHMENTS)) {
			return;
		}
		this.row.setObject(1, UUID.fromString(name.substring(Archive.ATTACHMENTS.length())));
		try (ResultSet found = this.row.executeQuery()) {
			if (found.next()) {
				if (!sha256.equals(found.getString(1))) {
					throw new RestoreException(name + " is not what was attached: its row has another SHA-256");
				}
				this.met++;
			}
		}
	}

	/**
	 * After the last file.
	 * @throws RestoreException where a row names one that did not come
	 */
	void expectAll() throws SQLException, RestoreException {
		try (ResultSet count = this.all.executeQuery()) {
			count.next();
			long missing = count.getLong(1) - this.met;
			if (missing > 0) {
				throw new RestoreException("The export lacks the bytes of %d attachments".formatted(missing));
			}
		}
	}

	@Override
	public void close() throws SQLException {
		this.row.close();
		this.all.close();
	}

}
