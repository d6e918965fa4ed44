package io.linli.console.bring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.linli.console.language.Words;
import io.linli.ledger.Part;
import io.linli.ledger.Reason;
import io.linli.ledger.Remark;

/**
 * Says in the reader's language what a table means and what became of its rows.
 */
final class BringWords {

	private final Words words;

	/** Of what there is, so many are named. */
	private static final int NAMED = 5;

	private final Known known;

	private final Map<String, String> levels;

	BringWords(Words words, Known known) {
		this.words = words;
		this.known = known;
		this.levels = known.levels()
			.stream()
			.collect(Collectors.toMap((level) -> level.id().toString(), Known.Level::label));
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

	/**
	 * Why a row is not taken, or stays as it was; of a level or project that is not
	 * there, which ones are.
	 */
	public String reason(Remark remark) {
		var reason = remark.reason();
		return switch (reason.kind()) {
			case NO_LEVEL -> otherwise(reason, this.known.levels().stream().map(Known.Level::label).toList());
			case NO_PROJECT -> otherwise(reason, this.known.projects().stream().map(Known.Project::code).toList());
			default -> this.words.say("bring.reason." + reason.kind(), reason.arguments());
		};
	}

	private String otherwise(Reason reason, List<String> there) {
		var key = "bring.reason." + reason.kind();
		return there.isEmpty() ? this.words.say(key + ".none") : this.words.say(key,
				some(there.subList(0, Math.min(NAMED, there.size())), there.size() - NAMED, "bring.more"));
	}

	/** The rows of which the same is said. */
	public String rows(Gathered gathered) {
		return some(gathered.named().stream().map(String::valueOf).toList(), gathered.more(), "bring.more-rows");
	}

	private String some(List<String> named, int more, String key) {
		var list = String.join(this.words.chinese() ? "、" : ", ", named);
		return (more > 0) ? this.words.say(key, list, more) : list;
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
