package io.linli.console.bring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as another program writes them. */
public final class Sheets {

	private Sheets() {
	}

	public static byte[] of(List<List<String>> rows) {
		return book((book) -> {
			var sheet = book.createSheet();
			for (int line = 0; line < rows.size(); line++) {
				var row = sheet.createRow(line);
				for (int place = 0; place < rows.get(line).size(); place++) {
					row.createCell(place).setCellValue(rows.get(line).get(place));
				}
			}
		});
	}

	static byte[] book(Consumer<XSSFWorkbook> content) {
		try (var book = new XSSFWorkbook(); var file = new ByteArrayOutputStream()) {
			content.accept(book);
			book.write(file);
			return file.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A packed file with parts that no program would write. */
	static byte[] packed(Consumer<Parts> parts) {
		try (var file = new ByteArrayOutputStream(); var zip = new ZipOutputStream(file)) {
			parts.accept((name, content, times) -> {
				try {
					zip.putNextEntry(new ZipEntry(name));
					for (int time = 0; time < times; time++) {
						zip.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
					}
					zip.closeEntry();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
			zip.finish();
			return file.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Takes a part, whose content is repeated. */
	interface Parts {

		void add(String name, String content, int times);

	}

}
