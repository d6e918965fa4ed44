package io.linli.api.violation;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The two persons 送达人 who deliver a notice (D-07), by their full names.
 */
record Deliverers(String first, String second) {

	/** Whether somebody is one of them, however the name is written. */
	boolean include(String name) {
		return plain(name).equals(plain(this.first)) || plain(name).equals(plain(this.second));
	}

	private static String plain(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
	}

}
