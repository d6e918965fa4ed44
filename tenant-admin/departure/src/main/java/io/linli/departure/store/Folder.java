package io.linli.departure.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of this machine.
 */
public final class Folder implements Store {

	/** What the name of an unfinished file begins with, as the API's store has it. */
	private static final String PART = "part-";

	private final Path folder;

	public Folder(Path folder) {
		this.folder = folder;
	}

	@Override
	public void keys(String beginning, Keys keys) throws IOException {
		try (Stream<Path> files = all(beginning).filter((file) -> !isPart(file))) {
			for (Path file : (Iterable<Path>) files::iterator) {
				keys.meet(key(file));
			}
		}
	}

	@Override
	public void each(String beginning, Reader reader) throws IOException {
		try (Stream<Path> files = all(beginning).filter((file) -> !isPart(file))) {
			for (Path file : (Iterable<Path>) files::iterator) {
				try (InputStream bytes = Files.newInputStream(file)) {
					reader.read(key(file), bytes);
				}
				catch (NoSuchFileException ex) {
					// An upload that was attached to nothing is gone since it was listed.
					continue;
				}
			}
		}
	}

	@Override
	public boolean has(String beginning) throws IOException {
		try (Stream<Path> files = all(beginning)) {
			return files.findAny().isPresent();
		}
	}

	@Override
	public long count(String beginning) throws IOException {
		try (Stream<Path> files = all(beginning)) {
			return files.count();
		}
	}

	@Override
	public Optional<InputStream> open(String key) throws IOException {
		try {
			return Optional.of(Files.newInputStream(this.folder.resolve(key)));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
	}

	@Override
	public Draft draft(String key) throws IOException {
		Path file = this.folder.resolve(key);
		Files.createDirectories(file.getParent());
		Path part = Files.createTempFile(file.getParent(), PART, null);
		return new Unfinished(part, file, Files.newOutputStream(part));
	}

	@Override
	public void clear(String beginning) throws IOException {
		try (Stream<Path> files = all(beginning)) {
			delete(files.filter(Folder::isPart));
		}
	}

	@Override
	public long remove(String beginning) throws IOException {
		try (Stream<Path> files = all(beginning)) {
			long removed = delete(files);
			if (beginning.endsWith("/")) {
				removeEmpty(this.folder.resolve(beginning));
			}
			return removed;
		}
	}

	private static long delete(Stream<Path> files) throws IOException {
		long removed = 0;
		for (Path file : (Iterable<Path>) files::iterator) {
			removed += Files.deleteIfExists(file) ? 1 : 0;
		}
		return removed;
	}

	private static void removeEmpty(Path folder) throws IOException {
		try {
			Files.deleteIfExists(folder);
		}
		catch (DirectoryNotEmptyException ex) {
			// Others lie beneath it.
			return;
		}
	}

	/** Of a folder that ends with a slash, or of one file. */
	private Stream<Path> all(String beginning) throws IOException {
		Path root = this.folder.resolve(beginning);
		return Files.exists(root) ? Files.walk(root).filter(Files::isRegularFile) : Stream.empty();
	}

	private static boolean isPart(Path file) {
		return file.getFileName().toString().startsWith(PART);
	}

	private String key(Path file) {
		return this.folder.relativize(file).toString().replace('\\', '/');
	}

	private static final class Unfinished extends Draft {

		private final Path part;

		private final Path file;

		private final OutputStream bytes;

		Unfinished(Path part, Path file, OutputStream bytes) {
			this.part = part;
			this.file = file;
			this.bytes = bytes;
		}

		@Override
		public void write(byte[] some, int offset, int length) throws IOException {
			this.bytes.write(some, offset, length);
		}

		@Override
		public void complete() throws IOException {
			this.bytes.close();
			Files.move(this.part, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}

		@Override
		public void close() throws IOException {
			this.bytes.close();
			Files.deleteIfExists(this.part);
		}

	}

}
