package io.linli.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * What all workbooks have in common: their cells, and that the same content gives the
 * same bytes.
 */
final class Workbooks {

	private Workbooks() {
	}

	/** Whatever is a text is a cell of text, and no formula. */
	static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
		switch (value) {
			case null -> {
			}
			case Number number -> sheet.value(row, column, number);
			case Boolean truth -> sheet.value(row, column, truth);
			default -> sheet.value(row, column, value.toString());
		}
	}

	/**
	 * Without the clock of the machine that made it. The library's entries can be read
	 * only by the directory at the end, and so only from a file.
	 */
	static byte[] settled(byte[] book, Instant asOf) throws IOException {
		Path file = Files.createTempFile("linli-report", ".xlsx");
		ByteArrayOutputStream settled = new ByteArrayOutputStream();
		try {
			Files.write(file, book);
			try (ZipFile in = new ZipFile(file.toFile()); ZipOutputStream out = new ZipOutputStream(settled)) {
				for (ZipEntry entry : Collections.list(in.entries())) {
					ZipEntry same = new ZipEntry(entry.getName());
					same.setTimeLocal(asOf.atOffset(ZoneOffset.UTC).toLocalDateTime());
					out.putNextEntry(same);
					out.write(settled(entry.getName(), in.getInputStream(entry).readAllBytes(), asOf));
					out.closeEntry();
				}
			}
		}
		finally {
			Files.delete(file);
		}
		return settled.toByteArray();
	}

	private static byte[] settled(String name, byte[] content, Instant asOf) {
		if (!name.equals("docProps/core.xml")) {
			return content;
		}
		return new String(content, StandardCharsets.UTF_8)
			.replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*", "$1" + asOf)
			.getBytes(StandardCharsets.UTF_8);
	}

}
