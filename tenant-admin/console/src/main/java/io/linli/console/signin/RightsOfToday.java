package io.linli.console.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.linli.console.directory.Directory;
import io.linli.console.directory.DirectoryException;
import io.linli.console.directory.Rights;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import io.linli.tenancy.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whether people still have the rights with which they signed in: Keycloak is asked again
 * for whoever does something, once in half a minute and not for each page. While it does
 * not answer, what it said last counts.
 */
@Component
public class RightsOfToday {

	/** For so long nobody is asked about again. */
	static final Duration FRESH = Duration.ofSeconds(30);

	/** An answer that is older does not count; until then nobody waits for the next. */
	private static final Duration OLDEST = Duration.ofSeconds(55);

	private static final int MOST_PEOPLE = 10_000;

	private static final Logger LOG = LoggerFactory.getLogger(RightsOfToday.class);

	private final LoadingCache<Person, Standing> standings;

	private final AtomicBoolean away = new AtomicBoolean();

	private final Directory directory;

	RightsOfToday(Directory directory, InstantSource now) {
		this.directory = directory;
		this.standings = Caffeine.newBuilder()
			.maximumSize(MOST_PEOPLE)
			.refreshAfterWrite(FRESH)
			.expireAfterWrite(OLDEST)
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(now.millis()))
			.executor((task) -> Thread.ofVirtual().start(task))
			.build(this::ask);
	}

	/** Whether the login, a membership or a role is gone; remembered for a while. */
	public boolean lost(Person person) {
		boolean lost = this.standings.get(person) == Standing.LOST;
		if (lost) {
			// Whoever signs in with the same rights again has got them back.
			this.standings.invalidate(person);
		}
		return lost;
	}

	/**
	 * Whether somebody operates the platform, asked now. A token cannot say it: it names
	 * no organization that is closed, and whoever is in one operates nothing.
	 * @throws DirectoryException where Keycloak does not answer
	 */
	boolean operates(Person person) {
		return has(person);
	}

	private Standing ask(Person person) {
		try {
			var standing = has(person) ? Standing.KEPT : Standing.LOST;
			this.away.set(false);
			return standing;
		}
		catch (DirectoryException ex) {
			if (this.away.compareAndSet(false, true)) {
				LOG.warn("Keycloak does not say who people are now, and is asked again: {}", ex.getMessage());
			}
			return Standing.UNKNOWN;
		}
	}

	private boolean has(Person person) {
		return this.directory.rights(person.subject()).filter((rights) -> cover(rights, person)).isPresent();
	}

	private static boolean cover(Rights rights, Person person) {
		if (person.operates()) {
			return rights.roles().contains(TokenReader.OPERATOR) && rights.organizations().isEmpty();
		}
		return person.roles().stream().map(Role::claim).allMatch(rights.roles()::contains)
				&& person.organizations().stream().map(Organization::id).allMatch(rights.organizations()::contains);
	}

}
