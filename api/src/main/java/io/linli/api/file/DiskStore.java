package io.linli.api.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;

/**
 * A folder of this machine; {@link FileEndpoint} answers the URLs. What has been put is
 * never written to again: another file takes its place.
 */
final class DiskStore implements FileStore {

	private final Path folder;

	private final String address;

	private final byte[] secret;

	private final InstantSource time;

	/**
	 * Keeps files in a folder.
	 * @param address what URLs begin with; empty: they begin with the path
	 */
	DiskStore(Path folder, String address, byte[] secret, InstantSource time) {
		this.folder = folder;
		this.address = address;
		this.secret = secret.clone();
		this.time = time;
	}

	@Override
	public Put put(FileKey key, MediaType type, int size, Duration valid) {
		return new Put(url("PUT", key, type, size, "", valid), Map.of(HttpHeaders.CONTENT_TYPE, type.text()));
	}

	@Override
	public String get(FileKey key, MediaType type, String name, Duration valid) {
		return url("GET", key, type, 0, name, valid);
	}

	@Override
	public Optional<Content> take(FileKey from, FileKey to) {
		try {
			Path copy = path(to);
			Files.createDirectories(copy.getParent());
			Files.createLink(copy, path(from));
			try (InputStream bytes = Files.newInputStream(copy)) {
				return Optional.of(Content.of(bytes));
			}
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw away(ex);
		}
	}

	@Override
	public void remove(FileKey key) {
		try {
			Files.deleteIfExists(path(key));
		}
		catch (IOException ex) {
			throw away(ex);
		}
	}

	/** What a request is permitted; null: nothing. */
	@Nullable Permit permit(HttpServletRequest request) {
		return Permit.of(request, this.secret, this.time.instant());
	}

	/**
	 * Stores a file of exactly so many bytes, or none.
	 * @return whether there were so many
	 */
	boolean write(FileKey key, InputStream bytes, int size) throws IOException {
		Path file = path(key);
		Files.createDirectories(file.getParent());
		Path part = Files.createTempFile(file.getParent(), "part-", null);
		try {
			if (copy(bytes, part, size) != size) {
				return false;
			}
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			return true;
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	/** The file with this key, or where it would be. */
	Path path(FileKey key) {
		return this.folder.resolve(key.path());
	}

	/** One byte more than there should be is enough to know. */
	private static long copy(InputStream bytes, Path part, int size) throws IOException {
		try (OutputStream out = Files.newOutputStream(part)) {
			byte[] some = new byte[16_384];
			long written = 0;
			for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
				written += read;
				if (written > size) {
					return written;
				}
				out.write(some, 0, read);
			}
			return written;
		}
	}

	private String url(String method, FileKey key, MediaType type, int size, String name, Duration valid) {
		long until = this.time.instant().plus(valid).getEpochSecond();
		return this.address
				+ new Permit(method, key, type, size, name, until).url(FileEndpoint.PATH + "/", this.secret);
	}

	private static TransientDataAccessResourceException away(IOException cause) {
		return new TransientDataAccessResourceException("The store of files is away", cause);
	}

}
