package io.linli.console.client;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.linli.console.audit.Act;
import io.linli.console.audit.AuditDesk;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.sla.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Binds client applications to documents of their own. The API reads it within 15
 * seconds.
 */
@Component
class DocumentDesk {

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

	private final Wall wall;

	private final ClientQueries clients;

	private final DocumentQueries documents;

	private final AuditDesk audit;

	private final JdbcClient database;

	DocumentDesk(Wall wall, ClientQueries clients, DocumentQueries documents, AuditDesk audit, JdbcClient database) {
		this.wall = wall;
		this.clients = clients;
		this.documents = documents;
		this.audit = audit;
		this.database = database;
	}

	/**
	 * Binds a client to trusted documents, or lets it go.
	 * @param chosen the hashes of those that it may send, and no others; null: it is not
	 * bound
	 * @param version of what stood there when it was decided
	 */
	ClientOutcome bind(Company company, String client, @Nullable List<String> chosen, int version) {
		if (!ClientDesk.isName(client)) {
			return ClientOutcome.NAME;
		}
		if (chosen != null && !chosen.stream().allMatch((hash) -> HASH.matcher(hash).matches())) {
			return ClientOutcome.DOCUMENT;
		}
		// Permissions come first: to choose documents must not let in who waits for them.
		if (version == Client.UNSET) {
			return ClientOutcome.PERMISSIONS_FIRST;
		}
		return this.wall.change(company, () -> {
			var before = this.clients.find(client).map(Client::documents).orElse(null);
			if (update(company, client, chosen, version) == 0) {
				return ClientOutcome.STALE;
			}
			var all = this.documents.all(client);
			this.audit.write(company,
					new Act(Act.Kind.CLIENT_DOCUMENTS_CHOSEN, Act.plain(client), said(before, all), said(chosen, all)));
			return ClientOutcome.SAVED;
		});
	}

	private int update(Company company, String client, @Nullable List<String> chosen, int version) {
		return this.database.sql("""
				update api_client set documents = string_to_array(?::text, ' '), set_by = ?, set_at = clock_timestamp(),
				       version = version + 1
				 where client = ? and version = ?""")
			.param((chosen != null) ? chosen.stream().distinct().sorted().collect(Collectors.joining(" ")) : null)
			.params(company.caller().name(), client, version)
			.update();
	}

	/** Each by its name and the beginning of its id: names may be alike. */
	private Words said(@Nullable List<String> chosen, List<Document> all) {
		if (chosen == null) {
			return this.audit.say((words) -> words.say("client-documents.any"));
		}
		var names = all.stream()
			.filter((document) -> chosen.contains(document.hash()))
			.map((document) -> Objects.equals(document.name(), document.id()) ? document.id()
					: document.name() + " (" + document.id() + ")")
			.collect(Collectors.joining(", "));
		return this.audit.say((words) -> chosen.isEmpty() ? words.say("client-documents.no-one")
				: words.say("client-documents.only", chosen.size(), names));
	}

}
