package io.linli.departure.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Where the bytes of files lie, as whoever takes a company out or in needs it: by keys
 * and their beginnings, in streams. Every method fails where the store is away.
 */
public sealed interface Store permits Folder, Bucket {

	/** What reads one file after another. */
	interface Reader {

		/** Reads a file; its stream is closed for it. */
		void read(String key, InputStream bytes) throws IOException;

	}

	/** Reads all files whose keys begin so, in no order. */
	void each(String beginning, Reader reader) throws IOException;

	/** Whether there is a file whose key begins so. */
	boolean has(String beginning) throws IOException;

	/** How many files there are whose keys begin so. */
	long count(String beginning) throws IOException;

	/** The bytes of one file. */
	Optional<InputStream> open(String key) throws IOException;

	/** A file that is being written, and there for nobody until it is complete. */
	Draft draft(String key) throws IOException;

	/** Takes all files away whose keys begin so. */
	long remove(String beginning) throws IOException;

}
