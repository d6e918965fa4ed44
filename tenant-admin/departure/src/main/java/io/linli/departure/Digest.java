package io.linli.departure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 that grows with what is written.
 */
final class Digest {

	private final MessageDigest digest = sha256();

	void add(byte[] bytes, int length) {
		this.digest.update(bytes, 0, length);
	}

	/** A line, with its end. */
	byte[] line(String text) {
		byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
		this.digest.update(bytes);
		return bytes;
	}

	/** In hexadecimal; what is added later begins anew. */
	String hex() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

	static String of(byte[] bytes) {
		return HexFormat.of().formatHex(sha256().digest(bytes));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
