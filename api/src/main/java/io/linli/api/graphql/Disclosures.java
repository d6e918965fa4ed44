package io.linli.api.graphql;

import java.time.Instant;
import java.time.InstantSource;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.linli.tenancy.CurrentCaller;
import org.jspecify.annotations.Nullable;

/**
 * Takes note of the personal data that the rows of one field of Query or Mutation
 * disclose. Where nobody takes note, no such row is read.
 */
final class Disclosures {

	/** Of which most fields disclose something. */
	private static final int TYPES = 4;

	private static final ScopedValue<Disclosures> CURRENT = ScopedValue.newInstance();

	/**
	 * By identity: what a layout discloses is one object. Most fields disclose nothing.
	 */
	private Map<Disclosure, Set<UUID>> noted = Map.of();

	private Disclosures() {
	}

	/** Fetches a field and enters what was disclosed before anybody gets its value. */
	static @Nullable Object entered(DataFetcher<?> fetcher, DataFetchingEnvironment environment,
			PersonalReading.Book book, InstantSource time) throws Exception {
		Disclosures disclosures = new Disclosures();
		Object value = ScopedValue.where(CURRENT, disclosures).call(() -> fetcher.get(environment));
		if (!disclosures.noted.isEmpty()) {
			disclosures.enter(PersonalReading.Operation.of(environment), book, time.instant());
		}
		return value;
	}

	/**
	 * A record was read as it is.
	 * @throws IllegalStateException when nobody takes note
	 */
	static void note(Disclosure what, UUID key) {
		CURRENT.orElseThrow(() -> new IllegalStateException("Nobody takes note of who reads " + what)).add(what, key);
	}

	private void add(Disclosure what, UUID key) {
		if (this.noted.isEmpty()) {
			this.noted = new IdentityHashMap<>(TYPES);
		}
		this.noted.computeIfAbsent(what, (each) -> new LinkedHashSet<>()).add(key);
	}

	private void enter(String operation, PersonalReading.Book book, Instant now) {
		String person = CurrentCaller.get().name();
		this.noted.forEach((what, records) -> book.enter(new PersonalReading(CurrentCaller.tenantId(), now, person,
				CurrentCaller.client(), operation, what.type(), what.fields(), records)));
	}

}
