package io.linli.api.library;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like somebody's telephone number in words, however it is written and
 * grouped; dates, sums of money and the numbers of records are none.
 */
final class Telephones {

	/**
	 * Dates, with a time or without, and numbers of records such as TS-P1-20260310-001.
	 */
	private static final Pattern DATED = Pattern.compile("\\p{Upper}{2}-\\w+-\\d{8}-\\d+"
			+ "|(?<!\\d)(?:19|20)\\d\\d([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d)(?:[ T]+\\d{1,2}:\\d\\d(?::\\d\\d)?)?"
			+ "|(?<!\\d)(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)");

	/** Digits between which there is no letter. */
	private static final Pattern RUN = Pattern.compile("\\d(?:[^\\p{L}\\d]{0,3}\\d){6,}");

	private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

	private static final Pattern WHOLE_MOBILE = Pattern.compile("(?:0|86|0086)?1[3-9]\\d{9}");

	/** A fixed number with its area, or 7 or 8 digits in one piece. */
	private static final Pattern FIXED = Pattern
		.compile("(?<!\\d)0\\d{2,3}[^\\p{L}\\d:]{0,3}\\d{3,4}[^\\p{L}\\d:]{0,3}\\d{4}(?!\\d)"
				+ "|(?<![\\d.,])[2-8]\\d{6,7}(?!\\d|[.,]\\d| ?[元分])");

	private Telephones() {
	}

	/** The first one in the words. */
	static Optional<String> in(String words) {
		String plain = plain(words);
		Matcher runs = RUN.matcher(plain);
		while (runs.find()) {
			if (WHOLE_MOBILE.matcher(digits(runs.group())).matches()) {
				return Optional.of(runs.group());
			}
		}
		// A letter parts what stands around a date.
		String undated = DATED.matcher(plain).replaceAll("x");
		runs = RUN.matcher(undated.replace(':', 'x'));
		while (runs.find()) {
			if (MOBILE.matcher(digits(runs.group())).find()) {
				return Optional.of(runs.group());
			}
		}
		Matcher fixed = FIXED.matcher(undated);
		return fixed.find() ? Optional.of(fixed.group()) : Optional.empty();
	}

	/** Whether all digits of the words together contain those of a number. */
	static boolean contains(String words, String number) {
		String national = digits(number.replaceFirst("^\\+86", ""));
		return !national.isEmpty() && digits(plain(words)).contains(national);
	}

	/** In the usual characters: full-width digits and signs are the same as others. */
	private static String plain(String words) {
		StringBuilder plain = new StringBuilder();
		Normalizer.normalize(words, Normalizer.Form.NFKC)
			.codePoints()
			.map((point) -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
			.forEach(plain::appendCodePoint);
		return plain.toString();
	}

	private static String digits(String words) {
		return words.replaceAll("\\D", "");
	}

}
