package io.linli.api.client;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes note of which client applications are used, and which trusted documents by them:
 * each again after a while, and behind the request, so that nobody waits for it. What
 * cannot be written is noted again by a use that comes a minute later.
 */
@Component
public class ClientUses {

	private static final Logger LOG = LoggerFactory.getLogger(ClientUses.class);

	private static final int MOST = 50_000;

	/** A database that refuses is not asked at each request. */
	private static final Duration TRIED_AGAIN = Duration.ofMinutes(1);

	/** What was noted of late; false: it could not be written. */
	private final Cache<Use, Boolean> noted = Caffeine.newBuilder()
		.maximumSize(MOST)
		.expireAfter(Expiry.writing((Use use, Boolean written) -> written ? use.every() : TRIED_AGAIN))
		.build();

	/**
	 * What is to be written, each with what there is to say of it. A document that is
	 * used once a year must not be missed because another one was written just then.
	 */
	private final Map<Use, String> waiting = new ConcurrentHashMap<>();

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
		note(new Use.OfClient(company, client), client, from);
	}

	/**
	 * A client has a trusted document executed for a company or a group.
	 * @param document the SHA-256 of its text
	 * @param operations the names of its operations
	 */
	public void noteDocument(Caller caller, String client, String document, String operations) {
		boolean company = caller instanceof Caller.Staff;
		note(new Use.OfDocument(caller.organization().id(), company, client, document), client, operations);
	}

	private void note(Use use, String client, String with) {
		if (client.isEmpty() || this.noted.getIfPresent(use) != null || this.waiting.size() >= MOST) {
			return;
		}
		this.noted.put(use, true);
		this.waiting.put(use, with);
		if (this.writing.tryAcquire()) {
			Thread.ofVirtual().name("client-uses").start(this::writeAll);
		}
	}

	// Whoever noted something while the last one left has not begun another thread.
	private void writeAll() {
		do {
			try {
				this.waiting.keySet().forEach(this::write);
			}
			finally {
				this.writing.release();
			}
		}
		while (!this.waiting.isEmpty() && this.writing.tryAcquire());
	}

	private void write(Use use) {
		String with = Objects.requireNonNull(this.waiting.remove(use));
		try {
			CurrentCaller.as(new Caller.Machine(use.organization()), () -> this.desk.write(use, with));
		}
		catch (DataAccessException | TransactionException ex) {
			this.noted.put(use, false);
			LOG.warn("{} cannot be written down: {}", use, ex.getMessage());
		}
	}

}
