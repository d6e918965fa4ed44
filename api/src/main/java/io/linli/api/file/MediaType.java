package io.linli.api.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * What a file may be. None of them is run by a browser.
 */
enum MediaType {

	JPEG("image/jpeg", "ffd8ff"), PNG("image/png", "89504e470d0a1a0a"), WEBP("image/webp", "52494646"),
	PDF("application/pdf", "255044462d");

	/** By so many first bytes they are told apart. */
	static final int START = 12;

	private static final int WEBP_NAME = 8;

	private final String text;

	private final byte[] signature;

	MediaType(String text, String signature) {
		this.text = text;
		this.signature = HexFormat.of().parseHex(signature);
	}

	/** As HTTP names it. */
	String text() {
		return this.text;
	}

	/** What a file is that begins like this; null: none of these. */
	static @Nullable MediaType of(byte[] start) {
		return Arrays.stream(values()).filter((type) -> type.begins(start)).findFirst().orElse(null);
	}

	private boolean begins(byte[] start) {
		return start.length >= START
				&& Arrays.equals(start, 0, this.signature.length, this.signature, 0, this.signature.length)
				&& (this != WEBP
						|| new String(start, WEBP_NAME, START - WEBP_NAME, StandardCharsets.US_ASCII).equals("WEBP"));
	}

}
