package io.linli.console.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import io.linli.console.workplace.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads which trusted documents there are and who used them; to be called inside a
 * company's wall, but for the operator's.
 */
@Repository
class DocumentQueries {

	private static final String OF_CLIENT = """
			select hash, coalesce(u.operation, t.operation, '') as operation, t.id is not null and t.gone_at is null as listed,
			       u.first_used_at, u.last_used_at,
			       (select max(last_used_at) from api_client_document any_of where any_of.document = hash) as company_used_at
			  from (select id from trusted_document where gone_at is null
			        union select document from api_client_document where client = :client
			        union select unnest(documents) from api_client where client = :client) as known (hash)
			  left join trusted_document t on t.id = hash
			  left join api_client_document u on u.document = hash and u.client = :client
			 order by coalesce((select hash = any (documents) from api_client where client = :client), false) desc,
			       u.last_used_at desc nulls last, 2, hash limit :most""";

	/**
	 * Front-ends have some hundreds; a form may have a thousand fields. Those that are
	 * chosen come first, so that no form leaves them out.
	 */
	private static final int MOST = 900;

	private static final int MOST_OF_FOLDER = 5_000;

	private final JdbcClient database;

	DocumentQueries(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The operator's documents, those that a client used, and those that were chosen for
	 * it: those first, then what it used last.
	 */
	List<Document> all(String client) {
		return this.database.sql(OF_CLIENT)
			.param("client", client)
			.param("most", MOST)
			.query((row, number) -> document(row))
			.list();
	}

	/** The operator's documents: what nobody has used comes first. */
	List<FolderDocument> folder() {
		return this.database.sql("""
				select id, operation, first_listed_at, last_used_at from trusted_document where gone_at is null
				 order by last_used_at nulls first, operation, id limit ?""")
			.param(MOST_OF_FOLDER)
			.query((row, number) -> new FolderDocument(row.getString("id"), row.getString("operation"),
					Times.at(row, "first_listed_at"), Times.atOrNull(row, "last_used_at")))
			.list();
	}

	private static Document document(ResultSet row) throws SQLException {
		return new Document(row.getString("hash"), row.getString("operation"), row.getBoolean("listed"),
				Times.atOrNull(row, "first_used_at"), Times.atOrNull(row, "last_used_at"),
				Times.atOrNull(row, "company_used_at"));
	}

}
