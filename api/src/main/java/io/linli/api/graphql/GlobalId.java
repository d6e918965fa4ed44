package io.linli.api.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The opaque id of a node: its type and its key, never its company. A foreign id reads
 * like one that does not exist.
 */
public record GlobalId(String type, UUID key) {

	private static final UUID NOBODY = new UUID(0, 0);

	private static final int UUID_LENGTH = 36;

	/** As clients see it. */
	public String encode() {
		byte[] plain = (this.type + ":" + this.key).getBytes(StandardCharsets.US_ASCII);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
	}

	/** Empty where the text was never one of ours. */
	public static Optional<GlobalId> decode(String text) {
		try {
			String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
			int colon = plain.length() - UUID_LENGTH - 1;
			if (colon < 1 || plain.charAt(colon) != ':') {
				return Optional.empty();
			}
			return Optional.of(new GlobalId(plain.substring(0, colon), UUID.fromString(plain.substring(colon + 1))));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** The key of a node that may be left out; one that is none finds nothing. */
	public static @Nullable UUID optionalKeyOf(String type, @Nullable String text) {
		return (text != null) ? keyOrNobody(type, text) : null;
	}

	/** The key of a node; one that is none finds nothing. */
	public static UUID keyOrNobody(String type, String text) {
		return keyOf(type, text).orElse(NOBODY);
	}

	/** The key of a node of this type; empty for an id of another type, too. */
	public static Optional<UUID> keyOf(String type, String text) {
		return decode(text).filter((id) -> id.type().equals(type)).map(GlobalId::key);
	}

}
