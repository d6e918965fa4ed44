package io.linli.api.watch;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks once a second into each company that somebody follows, behind its wall, and tells
 * its followers what has changed. Companies that nobody follows cost nothing, nor does a
 * write.
 */
@Component
class Changes {

	private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

	private final Map<UUID, Set<Follower>> followers = new ConcurrentHashMap<>();

	private final ChangeQueries queries;

	private final WatchSettings settings;

	Changes(ChangeQueries queries, WatchSettings settings) {
		this.queries = queries;
		this.settings = settings;
	}

	/**
	 * Follows the caller's company from now on, until {@link #leave}.
	 * @throws RefusedException where too many do already
	 */
	Follower follow() {
		Follower follower = new Follower(CurrentCaller.tenantId(), CurrentCaller.get().subject());
		String first = this.queries.look();
		synchronized (this.followers) {
			check(follower);
			Set<Follower> others = this.followers.get(follower.company());
			if (others == null) {
				others = ConcurrentHashMap.newKeySet();
				this.followers.put(follower.company(), others);
				begin(follower.company(), others, first);
			}
			others.add(follower);
		}
		return follower;
	}

	void leave(Follower follower) {
		synchronized (this.followers) {
			Set<Follower> others = this.followers.get(follower.company());
			if (others != null && others.remove(follower) && others.isEmpty()) {
				this.followers.remove(follower.company());
			}
		}
	}

	/** Nobody is kept waiting when the application ends. */
	@EventListener(ContextClosedEvent.class)
	void end() {
		this.followers.values().forEach((all) -> all.forEach(Follower::end));
	}

	private void check(Follower follower) {
		int all = this.followers.values().stream().mapToInt(Set::size).sum();
		long own = this.followers.getOrDefault(follower.company(), Set.of())
			.stream()
			.filter(follower::isOfSamePerson)
			.count();
		if (own >= this.settings.perPerson() || all >= this.settings.perInstance()) {
			throw new RefusedException(UserError.invalid("Too many streams are open: %d a person, %d in all."
				.formatted(this.settings.perPerson(), this.settings.perInstance())));
		}
	}

	private void begin(UUID company, Set<Follower> all, String first) {
		Caller nobody = new Caller.Machine(company);
		Thread.ofVirtual().name("follows").start(() -> look(company, all, nobody, first));
	}

	/** As long as somebody follows. */
	private void look(UUID company, Set<Follower> all, Caller nobody, String first) {
		String last = first;
		while (this.followers.get(company) == all && pause()) {
			try {
				String before = last;
				ChangeQueries.Look look = CurrentCaller.as(nobody, () -> this.queries.since(before));
				look.changes().forEach((change) -> all.forEach((follower) -> follower.tell(change)));
				last = look.snapshot();
			}
			catch (DataAccessException ex) {
				LOG.warn("Changes could not be read and are read later: {}", ex.getMessage());
			}
		}
	}

	private boolean pause() {
		try {
			Thread.sleep(this.settings.every());
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
