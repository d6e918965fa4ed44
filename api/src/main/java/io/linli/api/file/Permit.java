package io.linli.api.file;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a URL of the disk's store lets its bearer do. It is signed, so that nobody else
 * can have said it.
 *
 * @param method PUT or GET
 * @param size in bytes, of the file that is put
 * @param name under which the file that is got is saved
 * @param until in seconds since 1970
 */
record Permit(String method, FileKey key, MediaType type, int size, String name, long until) {

	private static final String ALGORITHM = "HmacSHA256";

	/** The path and query of the URL. */
	String url(String path, byte[] secret) {
		return UriComponentsBuilder.fromPath(path)
			.path(this.key.path())
			.queryParam("type", this.type)
			.queryParam("size", this.size)
			.queryParam("name", "{name}")
			.queryParam("until", this.until)
			.queryParam("signature", signature(secret))
			.encode()
			.buildAndExpand(this.name)
			.toUriString();
	}

	/** What a request says; null where we have not signed it, or its time is over. */
	static @Nullable Permit of(HttpServletRequest request, byte[] secret, Instant now) {
		@Nullable String path = request.getPathInfo();
		if (path == null || !FileKey.isOurs(path.substring(1))) {
			return null;
		}
		try {
			Permit said = new Permit(request.getMethod(), new FileKey(path.substring(1)),
					MediaType.valueOf(parameter(request, "type")), Integer.parseInt(parameter(request, "size")),
					parameter(request, "name"), Long.parseLong(parameter(request, "until")));
			return (said.isSigned(parameter(request, "signature"), secret) && now.getEpochSecond() < said.until) ? said
					: null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static String parameter(HttpServletRequest request, String name) {
		@Nullable String value = request.getParameter(name);
		return (value != null) ? value : "";
	}

	private boolean isSigned(String signature, byte[] secret) {
		return MessageDigest.isEqual(signature.getBytes(StandardCharsets.UTF_8),
				signature(secret).getBytes(StandardCharsets.UTF_8));
	}

	private String signature(byte[] secret) {
		String text = String.join("\n", this.method, this.key.path(), this.type.name(), String.valueOf(this.size),
				String.valueOf(this.until), this.name);
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(secret, ALGORITHM));
			return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java has " + ALGORITHM, ex);
		}
	}

}
