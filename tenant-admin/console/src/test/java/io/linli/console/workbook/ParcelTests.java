package io.linli.console.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class ParcelTests {

	@Test
	void allPartsAreCountedAndNoneIsOverlooked() throws IOException {
		assertThat(Parcel.of(packed(5000), 10_000).unpacked()).isEqualTo(5000);
		assertThatIOException().isThrownBy(() -> Parcel.of(packed(5001), 10_000));
	}

	@Test
	void nothingIsUnpackedAnyFurtherThanAskedFor() throws IOException {
		assertThat(Parcel.of(packed(100), 10).unpacked()).isEqualTo(11);
	}

	/** So many parts of one byte each. */
	private static byte[] packed(int parts) throws IOException {
		var file = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(file)) {
			for (int part = 0; part < parts; part++) {
				zip.putNextEntry(new ZipEntry("part-" + part));
				zip.write('x');
				zip.closeEntry();
			}
		}
		return file.toByteArray();
	}

}
