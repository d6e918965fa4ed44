package io.linli.ledger;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.linli.sla.CaseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MappingTests {

	@TempDir
	Path folder;

	@Test
	void aMappingNamesKindAndColumns() throws Exception {
		Mapping mapping = read(Sample.REPAIRS);
		assertThat(mapping.ledger()).isEqualTo("old-desk");
		assertThat(mapping.kind()).isEqualTo(CaseKind.REPAIR);
		assertThat(mapping.encoding()).isEqualTo(StandardCharsets.UTF_8);
		assertThat(mapping.separator()).isEqualTo(',');
		assertThat(mapping.columns()).containsExactlyInAnyOrder("id", "bill", "estate", "trade", "fault", "urgent",
				"opened", "promised", "closed", "closed_utc", "kept");
	}

	@Test
	void theNumberIsTheKeyWhereNothingElseIsSaid() throws Exception {
		assertThat(read(Sample.COMPLAINTS).number().column()).isEqualTo("id");
	}

	@Test
	void anEncodingAndASeparatorCanBeNamed() throws Exception {
		Mapping mapping = read(Sample.COMPLAINTS + "encoding: GB18030\nseparator: \"\\t\"\n");
		assertThat(mapping.encoding()).isEqualTo(Charset.forName("GB18030"));
		assertThat(mapping.separator()).isEqualTo('\t');
	}

	@ParameterizedTest
	@ValueSource(strings = { "boston-legacy", "boston-new" })
	void theBundledMappingsAreValid(String name) throws Exception {
		Mapping mapping = Mapping.read(Path.of("../../infra/ledgers", name + ".yaml"));
		assertThat(mapping.ledger()).isEqualTo(name);
		assertThat(mapping.city()).isEqualTo("Boston");
	}

	@Test
	void theExampleInTheDocumentationIsValidForEachKind() throws Exception {
		List<String> example = Files.readAllLines(Path.of("src/main/java/io/linli/ledger/Mapping.java"))
			.stream()
			.dropWhile((line) -> !line.contains("<pre>"))
			.skip(1)
			.takeWhile((line) -> !line.contains("</pre>"))
			.map((line) -> line.replaceFirst("^ \\* ?", ""))
			.toList();
		assertThat(example).hasSizeGreaterThan(20);
		assertThat(read(String.join("\n", example.stream().filter((line) -> !line.contains("# complaint")).toList())))
			.extracting(Mapping::kind)
			.isEqualTo(CaseKind.REPAIR);
		assertThat(read(String.join("\n", example.stream().filter((line) -> !line.contains("# repair:")).toList())
			.replace("kind: repair", "kind: complaint"))).extracting(Mapping::kind).isEqualTo(CaseKind.COMPLAINT);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			colour: red                       | line 14: unknown key 'colour'; known here: ledger,
			category: other                   | line 14: 'category' stands twice
			times: {offset: maybe}            | line 14: expected ignore or trust
			times: {format: HH}               | line 14: unknown key 'format'; known here: formats, offset
			times: {formats: uuuu-MM-dd}      | line 14: time format 'uuuu-MM-dd': it does not give a full date
			times: {formats: '{'}             | line 14: time format '{':
			times: yesterday                  | line 14: expected 'key: value' pairs
			encoding: latin-17                | line 14: there is no encoding 'latin-17'
			separator: ab                     | line 14: expected one character
			number: {constant: 7}             | line 14: must differ from row to row: name a column
			closed_stamp: {column: x, zone: Y/Z} | line 14: there is no time zone 'Y/Z'
			verdict: {column: x, values: {Y: GOOD}} | line 14: 'GOOD' is none of [MET, BREACHED, OPEN, UNMEASURED]
			urgency: {constant: GENERAL}      | line 14: unknown key 'urgency'
			number: [a, b]                    | line 14: expected 'key: value' pairs
			'number: {a: '                    | line 15: no valid YAML
			""")
	void aMistakeIsNamedWithItsLine(String wrong, String said) {
		assertThatThrownBy(() -> read(Sample.COMPLAINTS + wrong + "\n")).isInstanceOf(LedgerException.class)
			.hasMessageContaining(said);
	}

	@ParameterizedTest
	@CsvSource({ "ledger: old-complaints,'line 1: ''ledger'' is missing'",
			"kind: complaint,'line 1: ''kind'' is missing'", "key: id,'line 1: ''key'' is missing'",
			"receiving_department: {constant: 物业公司},'line 1: ''receiving_department'' is missing'" })
	void whatIsMissingIsNamed(String line, String said) {
		assertThatThrownBy(() -> read(Sample.COMPLAINTS.replace(line + "\n", ""))).isInstanceOf(LedgerException.class)
			.hasMessageContaining(said);
	}

	@Test
	void aFileThatIsMissingEmptyOrNoTextIsRefusedInASentence() throws IOException {
		Path absent = this.folder.resolve("absent.yaml");
		assertThatThrownBy(() -> Mapping.read(absent)).hasMessage("Mapping " + absent + " does not exist");
		assertThatThrownBy(() -> read("# nothing\n")).hasMessageEndingWith("is empty");
		Path binary = Files.write(this.folder.resolve("binary.yaml"), new byte[] { 'a', (byte) 0xFF });
		assertThatThrownBy(() -> Mapping.read(binary)).hasMessageEndingWith("is not UTF-8");
		assertThatThrownBy(() -> Mapping.read(this.folder)).isInstanceOf(LedgerException.class);
	}

	private Mapping read(String yaml) throws LedgerException, IOException {
		return Mapping.read(Files.writeString(this.folder.resolve("mapping.yaml"), yaml));
	}

}
