package io.linli.console.directory;

import java.util.regex.Pattern;

/**
 * How logins, names and addresses have to be written, so that Keycloak takes them.
 */
public final class Spelling {

	private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,30}");

	private static final Pattern PERSON = Pattern.compile("[^<>&\"$%!#?§,;:*~/|^=\\[\\]{}()\\\\\\p{Cntrl}]{1,100}");

	private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,180}");

	private Spelling() {
	}

	/** A login within its organization, without the part after the {@code @}. */
	public static boolean isLogin(String text) {
		return LOGIN.matcher(text).matches();
	}

	/** A person's whole name. */
	public static boolean isPerson(String text) {
		return PERSON.matcher(text).matches();
	}

	public static boolean isEmail(String text) {
		return EMAIL.matcher(text).matches();
	}

}
