package io.linli.console.signin;

import java.net.URI;

/**
 * What a page may load: style, pictures and scripts that we serve as files of our own,
 * and nothing that is written into a page.
 */
final class ContentPolicy {

	private ContentPolicy() {
	}

	/** Signing out posts to us and is sent on to the issuer, which is a form action. */
	static String page(String issuer) {
		var origin = URI.create(issuer).resolve("/").toString();
		return String.join("; ", "default-src 'none'", "script-src 'self'", "connect-src 'self'", "style-src 'self'",
				"img-src 'self' data:", "frame-src 'self'", "form-action 'self' " + origin, "base-uri 'none'",
				"frame-ancestors 'none'");
	}

}
