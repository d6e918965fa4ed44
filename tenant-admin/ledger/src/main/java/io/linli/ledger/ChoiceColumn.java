package io.linli.ledger;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Where one of our own words, such as an urgency, comes from; an empty cell of a column
 * that may be empty means none.
 */
record ChoiceColumn<E extends Enum<E>>(Class<E> type, TextColumn text) {

	@Nullable E read(Line line) throws Refusal {
		String word = this.text.read(line);
		if (word.isEmpty()) {
			return null;
		}
		E choice = of(this.type, word);
		if (choice == null) {
			throw this.text.refusal(word,
					Reason.of(Reason.Kind.NO_CHOICE, Arrays.toString(this.type.getEnumConstants())));
		}
		return choice;
	}

	static <E extends Enum<E>> @Nullable E of(Class<E> type, String word) {
		for (E each : type.getEnumConstants()) {
			if (each.name().equals(word)) {
				return each;
			}
		}
		return null;
	}

}
