package io.linli.api.file;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * What the store found a file to be.
 *
 * @param size in bytes; of a file beyond {@link #MOST} any number beyond it
 * @param type null: none that is allowed
 * @param sha256 in hexadecimal
 */
record Content(long size, @Nullable MediaType type, String sha256) {

	/** Bytes of the largest file. */
	static final int MOST = 10_000_000;

	private static final int AT_ONCE = 16_384;

	static Content of(InputStream bytes) throws IOException {
		MessageDigest digest = digest();
		byte[] start = bytes.readNBytes(MediaType.START);
		digest.update(start);
		long size = start.length;
		byte[] some = new byte[AT_ONCE];
		for (int read = bytes.read(some); read >= 0 && size <= MOST; read = bytes.read(some)) {
			digest.update(some, 0, read);
			size += read;
		}
		return new Content(size, MediaType.of(start), HexFormat.of().formatHex(digest.digest()));
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
