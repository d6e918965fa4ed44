package io.linli.sla;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Says a length of time in words: hours are never rounded into days, and only what is
 * shorter than a second has microseconds.
 */
final class Lengths {

	private Lengths() {
	}

	static Words words(Duration length) {
		return new Words(join(length, "", " 小时", " 分钟", " 秒", " 微秒"), en(length));
	}

	static String en(Duration length) {
		return join(length, " ", " h", " min", " s", " µs");
	}

	private static String join(Duration length, String between, String... units) {
		Duration size = length.abs();
		List<String> parts = new ArrayList<>();
		long[] amounts = { size.toHours(), size.toMinutesPart(), size.toSecondsPart(),
				(size.toSeconds() == 0) ? size.toNanosPart() / 1000 : 0 };
		for (int i = 0; i < amounts.length; i++) {
			if (amounts[i] > 0) {
				parts.add(amounts[i] + units[i]);
			}
		}
		String said = parts.isEmpty() ? "0" + units[2] : String.join(between.isEmpty() ? " " : between, parts);
		return length.isNegative() ? "-" + said : said;
	}

}
