package io.linli.api.client;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionException;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/**
 * What client applications may do. Each rule is read again within 15 seconds and behind
 * the request that asks for it, so that a change counts at every instance by then and
 * only the first request of a while waits for the database.
 */
@Component
public class Clients {

	/** After this the rule that is known is older than it may be. */
	static final Duration OLDEST = Duration.ofSeconds(15);

	private static final Duration FRESH = Duration.ofSeconds(10);

	private static final int MOST = 20_000;

	private final AsyncLoadingCache<Client, ClientRule> rules = Caffeine.newBuilder()
		.maximumSize(MOST)
		.refreshAfterWrite(FRESH)
		.expireAfterWrite(OLDEST)
		.executor((task) -> Thread.ofVirtual().name("client-rules").start(task))
		.buildAsync(this::read);

	private final ClientQueries queries;

	Clients(ClientQueries queries) {
		this.queries = queries;
	}

	/**
	 * What an organization lets a client do; a group sets nothing.
	 * @param client as its tokens name it
	 * @throws DataAccessException while it is not known and the database is away
	 */
	public ClientRule rule(UUID organization, String client) {
		try {
			return this.rules.get(new Client(organization, client)).join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof DataAccessException away) ? away
					: new TransientDataAccessResourceException("What a client may do cannot be read", ex);
		}
	}

	private ClientRule read(Client client) {
		return CurrentCaller.as(new Caller.Machine(client.organization()), () -> this.queries.rule(client.name()));
	}

	/** A client application at work for an organization. */
	record Client(UUID organization, String name) {
	}

}
