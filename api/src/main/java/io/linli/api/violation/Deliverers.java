package io.linli.api.violation;

import java.text.Normalizer;
import java.util.Locale;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;

/**
 * The two persons 送达人 who deliver a notice (D-07).
 */
record Deliverers(String first, String second) {

	/**
	 * @throws RefusedException where one person is named twice, however it is written
	 */
	Deliverers {
		if (plain(first).equals(plain(second))) {
			throw new RefusedException(UserError.invalid("A notice is delivered by two persons.", "secondDeliverer"));
		}
	}

	/** Whether somebody is one of them. */
	boolean include(String name) {
		return plain(name).equals(plain(this.first)) || plain(name).equals(plain(this.second));
	}

	private static String plain(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
	}

}
