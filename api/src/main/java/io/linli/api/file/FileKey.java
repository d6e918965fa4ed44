package io.linli.api.file;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of a file in the store. No part of it comes from a client.
 *
 * @param path with slashes, without one at the start
 */
record FileKey(String path) {

	private static final Pattern OURS = Pattern.compile("(uploads|attachments)/[0-9a-f-]{36}/[0-9a-f-]{36}");

	FileKey {
		if (!isOurs(path)) {
			throw new IllegalArgumentException("This names no file: " + path);
		}
	}

	static boolean isOurs(String path) {
		return OURS.matcher(path).matches();
	}

	/** Of a file as a client puts it. */
	static FileKey upload(UUID company, UUID id) {
		return new FileKey("uploads/" + company + "/" + id);
	}

	/** Of a file that belongs to a case; nobody else may write to it. */
	static FileKey attachment(UUID company, UUID id) {
		return new FileKey("attachments/" + company + "/" + id);
	}

}
