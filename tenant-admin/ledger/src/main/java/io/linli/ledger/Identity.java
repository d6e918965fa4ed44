package io.linli.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that follow from what they identify (RFC 9562, version 5): the same row of the same
 * ledger of the same company is the same record, whenever it comes.
 */
final class Identity {

	private Identity() {
	}

	static UUID of(UUID tenantId, String... path) {
		MessageDigest sha1 = sha1();
		sha1.update(ByteBuffer.allocate(16)
			.putLong(tenantId.getMostSignificantBits())
			.putLong(tenantId.getLeastSignificantBits())
			.array());
		// No name contains a NUL: two paths never read the same.
		ByteBuffer hash = ByteBuffer.wrap(sha1.digest(String.join("\0", path).getBytes(StandardCharsets.UTF_8)));
		return new UUID((hash.getLong() & ~0xF000L) | 0x5000L,
				(hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
	}

	private static MessageDigest sha1() {
		try {
			return MessageDigest.getInstance("SHA-1");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-1", ex);
		}
	}

}
