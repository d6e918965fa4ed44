package io.linli.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LedgerFileTests {

	private static final Mapping MAPPING = Sample.mapping("""
			ledger: small
			kind: repair
			city: 上海
			key: id
			project: estate
			category: {constant: c}
			summary: {constant: s}
			urgency: {constant: GENERAL}
			area: {constant: PUBLIC}
			""");

	@TempDir
	Path folder;

	@Test
	void linesAreNumberedAsAnEditorNumbersThem() throws Exception {
		assertThat(lines("id,estate\n1,\"a\nb\"\n\n2,c\r\n3,\"d\"\"e\"")).containsExactly("2: 1,a\nb", "5: 2,c",
				"6: 3,d\"e");
	}

	@Test
	void aByteOrderMarkIsNoPartOfTheFirstColumnsName() throws Exception {
		assertThat(lines("\uFEFFid,estate\n1,a\n")).containsExactly("2: 1,a");
	}

	@Test
	void aCompressedFileIsKnownByItsContent() throws Exception {
		assertThat(lines(gzip("id,estate\n1,一期\n"))).containsExactly("2: 1,一期");
	}

	@Test
	void aCompressedFileThatEndsTooEarlyIsAnErrorAndNotTheEnd() throws Exception {
		byte[] whole = gzip("id,estate\n" + "1,a\n".repeat(100_000));
		assertThatThrownBy(() -> lines(Arrays.copyOf(whole, whole.length / 2)))
			.hasMessageMatching("Ledger old.csv: the compressed file ends too early, in or after line \\d+");
		assertThatThrownBy(() -> lines(Arrays.copyOf(whole, 5))).hasMessageContaining("damaged at its beginning");
	}

	@Test
	void aCompressedFileThatIsDamagedIsAnError() throws Exception {
		byte[] damaged = gzip("id,estate\n" + "1,a\n".repeat(100_000));
		damaged[damaged.length - 6] ^= 1;
		assertThatThrownBy(() -> lines(damaged))
			.hasMessageMatching("Ledger old.csv: the compressed file is damaged, in or after line \\d+ .*");
	}

	@Test
	void bytesThatAreNoTextAreNamedWithTheirLine() {
		String rows = "id,estate\n" + "1,一期\n".repeat(5000);
		byte[] bytes = (rows + "2,\u00E9\n").getBytes(StandardCharsets.UTF_8);
		bytes[bytes.length - 2] = 'x';
		assertThatThrownBy(() -> lines(bytes))
			.hasMessageStartingWith("Ledger old.csv: line 5002 is not UTF-8 (byte C3)");
		assertThatThrownBy(() -> lines("id,estate\n1,一期\n".getBytes(Charset.forName("GB18030"))))
			.hasMessageStartingWith("Ledger old.csv: line 2 is not UTF-8 (byte C6)");
		assertThatThrownBy(() -> lines("id,estate\n1,a\n".getBytes(StandardCharsets.UTF_16)))
			.hasMessageContaining("line 1 is not UTF-8");
	}

	@Test
	void aCharacterThatIsCutOffAtTheEndIsAnError() {
		byte[] bytes = "id,estate\n1,期".getBytes(StandardCharsets.UTF_8);
		assertThatThrownBy(() -> lines(Arrays.copyOf(bytes, bytes.length - 1)))
			.hasMessageContaining("line 2 is not UTF-8");
	}

	@Test
	void quotingThatIsBrokenIsNamedWithItsLine() {
		assertThatThrownBy(() -> lines("id,estate\n1,a\n2,\"b\"c\n"))
			.hasMessageContaining("Unexpected character after closing quote: 'c'")
			.hasMessageContaining("line 3");
		assertThatThrownBy(() -> lines("id,estate\n1,a\n2,\"b\n3,c\n")).hasMessageContaining("Unclosed quoted field")
			.hasMessageContaining("line 3");
	}

	@Test
	void aLineOfTwoGigabytesIsRefusedWithoutBeingHeld() {
		Endless bytes = new Endless("id,estate\n1,a\n2,");
		assertThatThrownBy(() -> lines(bytes)).hasMessage("Ledger old.csv: line 3 is longer than 1,048,576 characters "
				+ "or 1,000 cells, or a quotation mark in it is never closed");
		assertThat(bytes.given).isLessThan(16L * 1024 * 1024);
	}

	@Test
	void anEmptyFileOrOneWithoutANeededColumnIsRefused() {
		assertThatThrownBy(() -> lines("")).hasMessageContaining("is empty");
		assertThatThrownBy(() -> lines("id,state\n1,a\n")).hasMessage(
				"Ledger old.csv has no column 'estate', " + "which the mapping names; its columns are: id, state");
		assertThatThrownBy(() -> lines("id,estate,id\n1,a,2\n")).hasMessageContaining("two columns 'id'");
	}

	@Test
	void aFileThatIsNotThereIsRefused() {
		Path absent = this.folder.resolve("absent.csv");
		assertThatThrownBy(() -> LedgerFile.open(absent, MAPPING)).hasMessage("Ledger " + absent + " does not exist");
		assertThatThrownBy(() -> LedgerFile.open(this.folder, MAPPING)).hasMessageContaining("is a folder");
	}

	@Test
	void aLineOfAnotherLengthThanTheHeaderIsNoReasonToStop() throws Exception {
		Line line = Sample.line("id,estate\n1\n", MAPPING);
		assertThatThrownBy(line::complete).isInstanceOf(Refusal.class)
			.hasMessageContaining("the line has 1 cells where the header has 2");
	}

	private static List<String> lines(String text) throws LedgerException, IOException {
		return lines(text.getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> lines(byte[] bytes) throws LedgerException, IOException {
		return lines(new ByteArrayInputStream(bytes));
	}

	private static List<String> lines(InputStream bytes) throws LedgerException, IOException {
		try (LedgerFile file = LedgerFile.of("old.csv", bytes, MAPPING)) {
			List<String> lines = new ArrayList<>();
			for (@Nullable
			Line line = file.next(); line != null; line = file.next()) {
				lines.add(line.number() + ": " + String.join(",", line.cells()));
			}
			return lines;
		}
	}

	private static byte[] gzip(String text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

	/** A beginning, and then one letter for ever, or at least for two gigabytes. */
	private static final class Endless extends InputStream {

		private final byte[] beginning;

		private long given;

		Endless(String beginning) {
			this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
		}

		@Override
		public int read() {
			if (this.given >= 2L * 1024 * 1024 * 1024) {
				return -1;
			}
			this.given++;
			return (this.given <= this.beginning.length) ? this.beginning[(int) this.given - 1] : 'x';
		}

	}

}
