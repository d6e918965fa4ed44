package io.linli.api.client;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.linli.api.client.Clients.Client;
import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes note of which client applications are used, each about once a minute and behind
 * the request: nobody waits for it, and what cannot be written is left out.
 */
@Component
public class ClientUses {

	private static final Logger LOG = LoggerFactory.getLogger(ClientUses.class);

	private static final Duration EVERY = Duration.ofMinutes(1);

	private static final int MOST = 20_000;

	private final Cache<Client, Boolean> noted = Caffeine.newBuilder()
		.maximumSize(MOST)
		.expireAfterWrite(EVERY)
		.build();

	/** The pool is for those who wait for an answer. */
	private final Semaphore writing = new Semaphore(1);

	private final ClientDesk desk;

	ClientUses(ClientDesk desk) {
		this.desk = desk;
	}

	/**
	 * A client is used for a company.
	 * @param from the address of the network; empty: it is not known
	 */
	public void note(UUID company, String client, String from) {
		var used = new Client(company, client);
		if (client.isEmpty() || this.noted.getIfPresent(used) != null || !this.writing.tryAcquire()) {
			return;
		}
		this.noted.put(used, true);
		Thread.ofVirtual().name("client-uses").start(() -> write(used, from));
	}

	private void write(Client used, String from) {
		try {
			CurrentCaller.as(new Caller.Machine(used.organization()), () -> this.desk.use(used.name(), from));
		}
		catch (DataAccessException | TransactionException ex) {
			LOG.warn("That {} was used cannot be written down: {}", used.name(), ex.getMessage());
		}
		finally {
			this.writing.release();
		}
	}

}
