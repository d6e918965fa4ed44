package io.linli.api.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MediaTypeTests {

	@ParameterizedTest
	@CsvSource({ "JPEG,ffd8ffe000104a4649460001", "PNG,89504e470d0a1a0a0000000d", "WEBP,524946460102030457454250",
			"PDF,255044462d312e370a25e2e3" })
	void aFileIsKnownByItsFirstBytes(MediaType type, String start) {
		assertThat(MediaType.of(HexFormat.of().parseHex(start))).isEqualTo(type);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "%PDF-", "<svg xmlns='", "<!doctype html>", "GIF89a......", "RIFF....WAVE",
			" %PDF-1.7 ...", "PK\u0003\u0004........" })
	void nothingElseIsAFile(String start) {
		assertThat(MediaType.of(start.getBytes(StandardCharsets.ISO_8859_1))).isNull();
	}

	@Test
	void aFileHasItsHashAndLength() throws IOException {
		Content content = Content.of(new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII)));
		assertThat(content.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
		assertThat(content.size()).isEqualTo(3);
	}

	@Test
	void ofAFileThatIsTooLongNoMoreIsReadThanNeeded() throws IOException {
		ByteArrayInputStream bytes = new ByteArrayInputStream(new byte[Content.MOST + 1_000_000]);
		assertThat(Content.of(bytes).size()).isGreaterThan(Content.MOST);
		assertThat(bytes.available()).isGreaterThan(900_000);
	}

}
