package io.linli.console.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.console.language.Words;

/**
 * Says the lines of the ledgers in the reader's language.
 */
final class AuditWords {

	/** Of a hash, enough to compare it by eye. */
	private static final int SHORT_PROOF = 16;

	private final Words words;

	AuditWords(Words words) {
		this.words = words;
	}

	public String ledger(Ledger ledger) {
		return this.words.say("audit.ledger." + ledger);
	}

	/** What is in it; of the settings, all that can be set. */
	public String lead(Ledger ledger) {
		return this.words.say("audit.lead." + ledger,
				ledger.matters()
					.stream()
					.filter((matter) -> matter != Act.Matter.SIGN_INS)
					.map((matter) -> this.words.say("audit.matter." + matter))
					.collect(Collectors.joining(separator())));
	}

	private String separator() {
		return this.words.chinese() ? "、" : ", ";
	}

	/** What was done; a word that nobody has translated stands as it is. */
	public String kind(Ledger ledger, String kind) {
		var family = switch (ledger) {
			case SETTINGS, SIGN_INS -> "audit.act.";
			case CASES -> "audit.event.";
			case PEOPLE -> "audit.people.";
			case FILINGS -> "audit.filing.";
			case PERSONAL_DATA -> "audit.reading.";
		};
		return this.words.sayOr(family + kind, kind);
	}

	public String actor(Entry entry) {
		return entry.actor().isEmpty() ? this.words.say("audit.unknown") : entry.actor();
	}

	public String roles(Entry entry) {
		return Stream.of(entry.roles().split(" "))
			.filter((role) -> !role.isEmpty())
			.map(this::role)
			.collect(Collectors.joining(separator()));
	}

	public String channel(Entry entry) {
		return entry.channel().isEmpty() ? this.words.say("audit.unknown")
				: this.words.sayOr("audit.channel." + entry.channel(), entry.channel());
	}

	public String said(io.linli.sla.Words said) {
		return said.in(this.words.locale());
	}

	/** Role and project, or the fields that were shown. */
	public String details(Ledger ledger, Entry entry) {
		return entry.details()
			.stream()
			.map((detail) -> (ledger == Ledger.PEOPLE) ? role(detail)
					: this.words.sayOr("audit.field." + detail, detail))
			.collect(Collectors.joining(separator()));
	}

	public String proof(Entry entry) {
		return (entry.proof().length() > SHORT_PROOF) ? entry.proof().substring(0, SHORT_PROOF) + "…" : entry.proof();
	}

	/**
	 * A ledger as it was taken out. Words that were searched for stay out of it where
	 * they may be somebody's name: what is written into the audit stays for ever.
	 */
	public String exported(AuditFilter filter) {
		var parts = new ArrayList<>(List.of(ledger(filter.ledger()),
				this.words.say("audit.range", this.words.date(filter.from()), this.words.date(filter.until()))));
		if (!filter.kind().isEmpty()) {
			parts.add(kind(filter.ledger(), filter.kind()));
		}
		boolean words = filter.ledger() == Ledger.SETTINGS;
		if (!filter.person().isEmpty()) {
			parts.add(words ? filter.person() : this.words.say("audit.filtered.person"));
		}
		if (!filter.subject().isEmpty()) {
			parts.add(words ? filter.subject() : this.words.say("audit.filtered.subject"));
		}
		return String.join(this.words.chinese() ? "；" : "; ", parts);
	}

	/** A role's name as here, or as in a token: {@code maintenance-worker}. */
	private String role(String role) {
		return this.words.sayOr("role." + role.toUpperCase(Locale.ROOT).replace('-', '_'), role);
	}

}
