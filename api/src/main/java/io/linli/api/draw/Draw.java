package io.linli.api.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Some of many, drawn by chance 随机抽查 (C-09, B-08): the same seed and the same frame give
 * the same draw, whoever draws and whenever.
 *
 * @param frame the keys of what was drawn from in their order, joined by commas
 * @param frameHash SHA-256 of the frame, hexadecimal
 */
public record Draw(int seed, String frame, int frameSize, String frameHash, List<UUID> drawn) {

	/** Draws some of them, or all where there are not as many. */
	public static Draw of(int seed, Collection<UUID> frame, int size) {
		List<String> keys = frame.stream().map(UUID::toString).distinct().sorted().collect(Collectors.toList());
		String joined = String.join(",", keys);
		int frameSize = keys.size();
		// java.util.Random: its numbers are specified, on every machine and for good.
		Collections.shuffle(keys, new Random(seed));
		return new Draw(seed, joined, frameSize, hash(joined),
				keys.stream().limit(size).map(UUID::fromString).toList());
	}

	private static String hash(String keys) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(keys.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
