package io.linli.stack.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** Numbers of records, counted from one on each day of a project. */
final class Numbering {

	private final String project;

	private final Map<String, Integer> last = new HashMap<>();

	Numbering(String project) {
		this.project = project;
	}

	/** The next one of a series, such as ZX-JX01-20260301-001. */
	String next(String series, LocalDate day) {
		String date = series + "-" + this.project + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-";
		return date + "%03d".formatted(this.last.merge(date, 1, Integer::sum));
	}

}
