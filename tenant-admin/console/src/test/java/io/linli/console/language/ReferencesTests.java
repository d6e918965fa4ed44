package io.linli.console.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import io.linli.sla.PlatformDefault;
import io.linli.sla.PlatformDefaults;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReferencesTests {

	private static final Path CATALOGUE = Path.of("../../api/src/main/resources/io/linli/api/violation/catalogue.tsv");

	private static final Path DAYS = Path
		.of("../../migrations/src/main/resources/db/changelog/plan/20261201-30-filing-day.sql");

	@Test
	void everyReferenceOfThePlatformHasItsEnglish() throws IOException {
		assertThat(PlatformDefaults.all()).extracting(PlatformDefault::reference)
			.isNotEmpty()
			.allSatisfy((reference) -> assertThat(TestWords.ENGLISH.reference(reference)).isNotEqualTo(reference)
				.containsPattern("^[A-Z]"));
		var days = Pattern.compile("'(平台作业规程：[^']+)'").matcher(Files.readString(DAYS)).results().toList();
		assertThat(days).hasSize(2)
			.allSatisfy((day) -> assertThat(TestWords.ENGLISH.reference(day.group(1))).startsWith("Procedures of the"));
	}

	@Test
	void whatACompanyHasWrittenStaysAsItIsAndSoDoesChinese() {
		assertThat(TestWords.ENGLISH.reference("服务合同第 9 条")).isEqualTo("服务合同第 9 条");
		assertThat(TestWords.CHINESE.reference("客服类作业规程·接报修管理 R-10")).isEqualTo("客服类作业规程·接报修管理 R-10");
		assertThat(TestWords.ENGLISH.category("水电")).isEqualTo("水电");
	}

	@Test
	void everyKindOfTheCataloguesViolationsIsSaidAsThere() throws IOException {
		var kinds = Files.readAllLines(CATALOGUE)
			.stream()
			.filter((line) -> !line.startsWith("#") && !line.startsWith("="))
			.map((line) -> line.split("\t", -1))
			.toList();
		assertThat(kinds).hasSizeGreaterThan(10).allSatisfy((kind) -> {
			assertThat(TestWords.CHINESE.category(kind[0])).isEqualTo(kind[1]);
			assertThat(TestWords.ENGLISH.category(kind[0])).isEqualTo(kind[2]);
		});
	}

}
