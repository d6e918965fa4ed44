package io.linli.console.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A workbook as it was packed: what is in it, and how large it becomes.
 *
 * @param names of its parts
 * @param unpacked in bytes, counted no further than asked for
 */
public record Parcel(List<String> names, long unpacked) {

	private static final int MOST_PARTS = 5000;

	public Parcel {
		names = List.copyOf(names);
	}

	/**
	 * Unpacks all of it to nowhere: a small file may become more than there is memory.
	 * @param most after so many bytes it is enough
	 * @throws IOException it is no such file, or one of more parts than any program
	 * writes
	 */
	public static Parcel of(byte[] file, long most) throws IOException {
		long size = 0;
		var names = new ArrayList<String>();
		var buffer = new byte[8192];
		try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
			var entries = Collections.list(zip.getEntries());
			if (entries.size() > MOST_PARTS) {
				throw new IOException("More than " + MOST_PARTS + " parts");
			}
			for (var entry : entries) {
				names.add(entry.getName());
				try (var content = zip.getInputStream(entry)) {
					for (int read = content.read(buffer); read > 0 && size <= most; read = content.read(buffer)) {
						size += read;
					}
				}
			}
		}
		return new Parcel(names, size);
	}

}
