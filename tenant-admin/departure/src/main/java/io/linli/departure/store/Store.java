package io.linli.departure.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Where the bytes of files lie, as whoever takes a company out or in needs it: by keys
 * and their beginnings, in streams. Every method fails where the store is away, or
 * refuses, which a {@link StoreRefusedException} says.
 */
public sealed interface Store permits Folder, Bucket {

	/** What reads one file after another. */
	interface Reader {

		/** Reads a file; its stream is closed for it. */
		void read(String key, InputStream bytes) throws IOException;

	}

	/** What hears of one key after another. */
	interface Keys {

		void meet(String key) throws IOException;

	}

	/** The keys of all files that begin so, in no order. */
	void keys(String beginning, Keys keys) throws IOException;

	/** Reads all files whose keys begin so, in no order. */
	void each(String beginning, Reader reader) throws IOException;

	/** Whether there is a file whose key begins so, or a beginning of one. */
	boolean has(String beginning) throws IOException;

	/** How many files there are whose keys begin so, with what was never completed. */
	long count(String beginning) throws IOException;

	/** The bytes of one file. */
	Optional<InputStream> open(String key) throws IOException;

	/** A file that is being written, and there for nobody until it is complete. */
	Draft draft(String key) throws IOException;

	/**
	 * Takes away what was never completed of files whose keys begin so, such as when its
	 * writer died.
	 */
	void clear(String beginning) throws IOException;

	/** Takes all files away whose keys begin so, with what was never completed. */
	long remove(String beginning) throws IOException;

}
