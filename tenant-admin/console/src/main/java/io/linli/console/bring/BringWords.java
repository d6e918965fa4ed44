package io.linli.console.bring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.linli.console.language.Words;
import io.linli.ledger.Part;
import io.linli.ledger.Remark;

/**
 * Says in the reader's language what a table means and what became of its rows.
 */
final class BringWords {

	private final Words words;

	private final Map<String, String> levels;

	BringWords(Words words, List<Known.Level> levels) {
		this.words = words;
		this.levels = levels.stream().collect(Collectors.toMap((level) -> level.id().toString(), Known.Level::label));
	}

	public String kind(Kind kind) {
		return this.words.say("bring.kind." + kind);
	}

	public String part(Part part) {
		return this.words.say("bring.part." + part);
	}

	public String fault(Plan.Fault fault) {
		return this.words.say("bring.fault." + fault.key(), part(fault.part()));
	}

	/** Why a row is not taken, or stays as it was. */
	public String reason(Remark remark) {
		return this.words.say("bring.reason." + remark.reason().kind(), remark.reason().arguments());
	}

	/** A value as it will be stored. */
	public String stored(Part part, Map<Part, String> row) {
		var value = row.getOrDefault(part, "");
		return switch (part) {
			case LEVEL -> this.levels.getOrDefault(value, value);
			case RELATION -> value.isEmpty() ? value : this.words.say("bring.relation." + value);
			default -> value;
		};
	}

}
