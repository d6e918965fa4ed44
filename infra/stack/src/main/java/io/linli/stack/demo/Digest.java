package io.linli.stack.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes as the database makes them, in small hexadecimal digits. */
final class Digest {

	private Digest() {
	}

	static String sha256(String content) {
		return of("SHA-256", content);
	}

	static String md5(String content) {
		return of("MD5", content);
	}

	private static String of(String algorithm, String content) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance(algorithm).digest(content.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has " + algorithm, ex);
		}
	}

}
