package io.linli.console.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.linli.console.workplace.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads a company's client applications; to be called inside its wall.
 */
@Repository
class ClientQueries {

	private static final String CLIENTS = """
			select client, coalesce(c.may_read, true) as may_read, coalesce(c.may_write, true) as may_write,
			       coalesce(c.may_show_people, true) as may_show_people, coalesce(c.trusted_documents, false) as trusted_documents,
			       c.documents, coalesce(c.version, ?) as version, c.set_by, c.set_at, u.last_used_at, u.last_used_from
			  from api_client c full join api_client_use u using (tenant_id, client)
			 order by u.last_used_at desc nulls last, client limit ?""";

	/** Some dozens are usual. */
	private static final int MOST = 500;

	private final JdbcClient database;

	ClientQueries(JdbcClient database) {
		this.database = database;
	}

	/** Those that were used last first. */
	List<Client> all() {
		return this.database.sql(CLIENTS).params(Client.UNSET, MOST).query((row, number) -> client(row)).list();
	}

	Optional<Client> find(String name) {
		return all().stream().filter((client) -> client.name().equals(name)).findFirst();
	}

	private static Client client(ResultSet row) throws SQLException {
		return new Client(row.getString("client"),
				new Permissions(row.getBoolean("may_read"), row.getBoolean("may_write"),
						row.getBoolean("may_show_people"), row.getBoolean("trusted_documents")),
				documents(row), row.getInt("version"), row.getString("set_by"), Times.atOrNull(row, "set_at"),
				Times.atOrNull(row, "last_used_at"), Objects.requireNonNullElse(row.getString("last_used_from"), ""));
	}

	private static @Nullable List<String> documents(ResultSet row) throws SQLException {
		var chosen = row.getArray("documents");
		return (chosen != null) ? List.of((String[]) chosen.getArray()) : null;
	}

}
