package io.linli.api.document;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import io.linli.api.trusted.TrustedDocuments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Lists the operator's trusted documents in the database when the application starts, so
 * that the console, which has not their folder, can say which of them are used. The list
 * is that of the instance with a folder that started last: the newest release, or the one
 * to which the operator went back. What is not in it is noted as gone, and never deleted:
 * when it was used last is known again once it is back.
 */
@Component
class FolderListing implements ApplicationRunner {

	private static final Logger LOG = LoggerFactory.getLogger(FolderListing.class);

	// In one order, so that two instances do not wait for one another.
	private static final String LIST = """
			insert into trusted_document (id, operation) select * from unnest(?::text[], ?::text[]) order by 1
			    on conflict (id) do update set operation = excluded.operation, gone_at = null""";

	private static final String GONE = """
			update trusted_document set gone_at = clock_timestamp() where id <> all (?::text[]) and gone_at is null""";

	private final TrustedDocuments trusted;

	private final PreparedDocuments documents;

	private final DataSource database;

	FolderListing(TrustedDocuments trusted, PreparedDocuments documents, DataSource database) {
		this.trusted = trusted;
		this.documents = documents;
		this.database = database;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.trusted.haveFolder()) {
			list();
		}
	}

	private void list() {
		Map<String, String> operations = new TreeMap<>();
		this.trusted.hashes().forEach((text, hash) -> operations.put(hash, this.documents.of(text).operations()));
		try (Connection connection = this.database.getConnection();
				PreparedStatement list = connection.prepareStatement(LIST);
				PreparedStatement gone = connection.prepareStatement(GONE)) {
			connection.setAutoCommit(false);
			Array ids = connection.createArrayOf("text", operations.keySet().toArray());
			list.setArray(1, ids);
			list.setArray(2, connection.createArrayOf("text", operations.values().toArray()));
			list.executeUpdate();
			gone.setArray(1, ids);
			gone.executeUpdate();
			connection.commit();
		}
		catch (SQLException ex) {
			LOG.warn("The trusted documents could not be listed: {}", ex.getMessage());
		}
	}

}
