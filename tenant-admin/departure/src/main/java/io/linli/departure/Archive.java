package io.linli.departure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An export as a file, which somebody may have changed: nothing in it counts before its
 * hash is the manifest's.
 */
final class Archive implements AutoCloseable {

	static final String MANIFEST = "manifest.json";

	static final String FILES = "files/";

	/** What rows name; its file is called as its row. */
	static final String ATTACHMENTS = "attachments/";

	/** The kinds of stored files, as their keys begin. */
	static final List<String> KINDS = List.of("uploads/", ATTACHMENTS);

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	/** With which rows become lines, and lines rows. */
	static final String SETTINGS = "set local timezone = 'UTC'; set local intervalstyle = 'postgres'; set local extra_float_digits = 1";

	private static final int LONGEST_MANIFEST = 16 << 20;

	private final ZipFile zip;

	private Archive(ZipFile zip) {
		this.zip = zip;
	}

	/**
	 * Opens an export.
	 * @throws RestoreException where the file is none
	 */
	static Archive open(Path file) throws RestoreException, IOException {
		try {
			return new Archive(new ZipFile(file.toFile()));
		}
		catch (ZipException ex) {
			throw new RestoreException(file + " is no ZIP, or not all of one: " + ex.getMessage());
		}
	}

	Manifest manifest() throws RestoreException, IOException {
		return Manifest.of(manifestBytes());
	}

	/**
	 * SHA-256 of the manifest, in hexadecimal: with it goes all that the manifest says.
	 */
	String manifestSha256() throws RestoreException, IOException {
		return Digest.of(manifestBytes());
	}

	private byte[] manifestBytes() throws RestoreException, IOException {
		try (InputStream bytes = entry(MANIFEST)) {
			return bytes.readNBytes(LONGEST_MANIFEST);
		}
	}

	/** The bytes of an entry. */
	InputStream entry(String name) throws RestoreException, IOException {
		ZipEntry entry = this.zip.getEntry(name);
		if (entry == null) {
			throw new RestoreException("The export lacks " + name);
		}
		return this.zip.getInputStream(entry);
	}

	/** The entries of stored files, in their order. */
	Stream<String> files() {
		return this.zip.stream().map(ZipEntry::getName).filter((name) -> name.startsWith(FILES));
	}

	/**
	 * Whether a stored file is called so: its kind and an id, of which no part is a word
	 * that somebody chose.
	 */
	static boolean isStored(String name) {
		int id = name.indexOf('/') + 1;
		return KINDS.contains(name.substring(0, id)) && ID.matcher(name.substring(id)).matches();
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
