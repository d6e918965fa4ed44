package io.linli.console.plan;

import java.time.LocalDate;

import io.linli.console.language.Words;

/**
 * Says in the reader's language by when something is to be filed, and by whom it was.
 */
public class FilingWords {

	private final Words words;

	public FilingWords(Words words) {
		this.words = words;
	}

	/** How long there is to a day, or since when it is over. */
	public final String countdown(LocalDate dueOn, int daysLeft) {
		var day = this.words.date(dueOn);
		if (daysLeft < 0) {
			return this.words.say("reports.countdown.over", -daysLeft, day);
		}
		return (daysLeft == 0) ? this.words.say("reports.countdown.today", day)
				: this.words.say("reports.countdown.left", daysLeft, day);
	}

	/** Who, and when. */
	public final String signed(Signature signature) {
		return this.words.say("reports.signed", signature.by(), this.words.moment(signature.at()));
	}

}
