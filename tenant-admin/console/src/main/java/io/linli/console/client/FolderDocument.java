package io.linli.console.client;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A trusted document as the operator sees it: whichever companies use it.
 *
 * @param hash the SHA-256 of its text
 * @param listedAt since when it is in the folder
 * @param usedAt when anybody used it last, to about an hour; null: nobody has
 */
record FolderDocument(String hash, String operations, Instant listedAt, @Nullable Instant usedAt) {

	/** As requests name it. */
	public String id() {
		return "sha256:" + this.hash;
	}

}
