package io.linli.api.file;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Where the bytes of files lie. Clients put and get them by URLs that are signed, for a
 * while.
 */
sealed interface FileStore permits DiskStore, S3Store {

	/**
	 * A request by which a client puts a file.
	 *
	 * @param headers which the request has to have
	 */
	record Put(String url, Map<String, String> headers) {
	}

	/** Lets a client put a file of this type and size. */
	Put put(FileKey key, MediaType type, int size, Duration valid);

	/**
	 * Copies what a client has put to a key that no client may write to, and looks at the
	 * copy.
	 * @return empty where nothing has been put
	 * @throws TransientDataAccessResourceException when the store is away
	 */
	Optional<Content> take(FileKey from, FileKey to);

	/** Lets a client get a file, which its browser saves under this name. */
	String get(FileKey key, MediaType type, String name, Duration valid);

	/**
	 * The file is gone, if there was one.
	 * @throws TransientDataAccessResourceException when the store is away
	 */
	void remove(FileKey key);

}
