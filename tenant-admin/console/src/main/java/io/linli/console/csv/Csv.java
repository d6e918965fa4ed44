package io.linli.console.csv;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.ledger.Formula;

/**
 * Lines of comma-separated values (RFC 4180) in which no text is a formula.
 */
public final class Csv {

	/** By which spreadsheets know that a file is UTF-8. */
	public static final String BYTE_ORDER_MARK = "\uFEFF";

	private Csv() {
	}

	/** A text in quotes; what would begin a formula gets an apostrophe before it. */
	public static String text(String text) {
		return '"' + Formula.harmless(text).replace("\"", "\"\"") + '"';
	}

	/** A line of fields, with its end. */
	public static String line(Stream<String> fields) {
		return fields.collect(Collectors.joining(",", "", "\r\n"));
	}

}
