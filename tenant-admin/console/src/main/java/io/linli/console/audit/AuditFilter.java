package io.linli.console.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import io.linli.console.language.Words;
import io.linli.console.paging.Place;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of a ledger somebody wants to see, as it stands in the address.
 *
 * @param person a user name; empty: all
 * @param kind of what was done; empty: all
 * @param subject a case's number, a staff member's user name, or words of a setting;
 * empty: all
 * @param from the first day, by Beijing's clocks
 * @param until the last day
 * @param after behind which place
 */
record AuditFilter(Ledger ledger, String person, String kind, String subject, LocalDate from, LocalDate until,
		Place after) {

	private static final int USUAL_DAYS = 30;

	/** As the fields of the form have it. */
	private static final int LONGEST = 255;

	private static final LocalDate FIRST_DAY = LocalDate.EPOCH;

	private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

	/** Behind whatever stands at a moment. */
	private static final UUID LAST = new UUID(-1, -1);

	/**
	 * Days of other centuries are those nearest to them.
	 * @throws ResponseStatusException for what the form cannot ask: another kind, or more
	 * words than fit its fields
	 */
	static AuditFilter of(@Nullable Ledger ledger, @Nullable String person, @Nullable String kind,
			@Nullable String subject, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String after,
			LocalDate today) {
		var wanted = (ledger != null) ? ledger : Ledger.SETTINGS;
		var done = text(kind);
		if (!done.isEmpty() && !wanted.kinds().contains(done)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		var last = within((until != null) ? until : today);
		return new AuditFilter(wanted, text(person), done, text(subject),
				within((from != null) ? from : last.minusDays(USUAL_DAYS)), last, Place.of(after));
	}

	private static LocalDate within(LocalDate day) {
		return day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
	}

	Instant begins() {
		return this.from.atStartOfDay(Words.ZONE).toInstant();
	}

	Instant ends() {
		return this.until.plusDays(1).atStartOfDay(Words.ZONE).toInstant();
	}

	/** Where the page begins, the newest line first. */
	Place start() {
		return (this.after != Place.BEGINNING) ? this.after : new Place(ends(), LAST);
	}

	AuditFilter behind(Place place) {
		return new AuditFilter(this.ledger, this.person, this.kind, this.subject, this.from, this.until, place);
	}

	/** Another ledger for the same person and time. */
	public String ledger(Ledger other) {
		return new AuditFilter(other, this.person, "", "", this.from, this.until, Place.BEGINNING).address();
	}

	public String next(Place place) {
		return behind(place).address();
	}

	private String address() {
		var address = UriComponentsBuilder.fromPath("/audit").queryParam("ledger", this.ledger);
		given(address, "person", this.person);
		given(address, "kind", this.kind);
		given(address, "subject", this.subject);
		address.queryParam("from", this.from).queryParam("until", this.until);
		if (this.after != Place.BEGINNING) {
			address.queryParam("after", this.after.text());
		}
		return address.encode().build().toUriString();
	}

	private static void given(UriComponentsBuilder address, String name, String value) {
		if (!value.isEmpty()) {
			address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

	// PostgreSQL stores no NUL, so nothing is found by one.
	private static String text(@Nullable String given) {
		var text = (given != null) ? given.strip().replace("\0", "") : "";
		if (text.length() > LONGEST) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return text;
	}

}
