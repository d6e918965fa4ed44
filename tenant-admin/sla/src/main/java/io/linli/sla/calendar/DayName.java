package io.linli.sla.calendar;

import java.io.Serializable;

/**
 * What a day or a notice is called, in the two languages of the product.
 *
 * @param zhCn simplified Chinese
 * @param en English
 */
public record DayName(String zhCn, String en) implements Serializable {

	/** Of an ordinary day. */
	public static final DayName NONE = new DayName("", "");

	/** A company's own words, in whatever language. */
	public static DayName own(String words) {
		return new DayName(words, words);
	}

}
