package io.linli.console.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.linli.console.language.TestWords;
import io.linli.console.language.Words;
import io.linli.console.threshold.Plan;
import io.linli.console.threshold.Version;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.ContractLevel;
import io.linli.sla.Limit;
import io.linli.sla.Period;
import io.linli.sla.Responsibility;
import io.linli.sla.Scope;
import io.linli.sla.Severity;
import io.linli.sla.Source;
import io.linli.sla.Threshold;
import io.linli.sla.Urgency;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SheetTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private static final ContractLevel FIRST = new ContractLevel(new UUID(0, 1), "一级", 1);

	private static final Scope EMERGENCY = Scope.repair(Urgency.EMERGENCY, null);

	private static final List<Version> ALL = List.of(
			version(FIRST.id(), Clock.ARRIVE, EMERGENCY, new Limit.Within(Duration.ofMinutes(30)), Source.PLATFORM),
			version(null, Clock.RECORD, Scope.of(CaseKind.REPAIR), new Limit.Within(Duration.ofSeconds(90)),
					Source.CONTRACT),
			version(null, Clock.SOLVE, Scope.complaint(Severity.MINOR, Responsibility.PROPERTY),
					new Limit.SameLocalDay(LocalTime.of(18, 0), LocalTime.NOON), Source.PROCEDURE),
			version(null, Clock.COMPLETE, EMERGENCY, new Limit.WithinWorkingTime(Duration.ofHours(48)),
					Source.CITY_STANDARD),
			version(null, Clock.CALLBACK, Scope.of(CaseKind.COMPLAINT), new Limit.Rate(100), Source.CONTRACT),
			version(null, Clock.CALLBACK, Scope.of(CaseKind.REPAIR), new Limit.Every(2, ChronoUnit.WEEKS),
					Source.CONTRACT),
			version(FIRST.id(), Clock.CALLBACK, Scope.of(CaseKind.REPAIR), new Limit.ByDate(MonthDay.of(11, 25)),
					Source.CONTRACT));

	@Test
	void whatIsTakenOutIsReadByAnotherProgramAsTextAndNothingAsAFormula() throws IOException {
		var dangerous = ALL.getFirst().threshold();
		var versions = List.of("=1+1", "+1", "-1", "@sum", "\t=1")
			.stream()
			.map((text) -> new Version(new Threshold(UUID.randomUUID(), null, EMERGENCY, Clock.ARRIVE,
					dangerous.limit(), Source.CONTRACT, text, true, dangerous.effective()), "a", Instant.EPOCH, text,
					null))
			.toList();
		try (var book = new XSSFWorkbook(new ByteArrayInputStream(write(versions, TestWords.CHINESE)))) {
			var sheet = book.getSheetAt(0);
			assertThat(sheet.getLastRowNum()).isEqualTo(versions.size());
			for (var row : sheet) {
				for (var cell : row) {
					assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
				}
			}
			assertThat(text(sheet, 0, SheetColumn.LEVEL)).isEqualTo("合同等级");
			assertThat(text(sheet, 1, SheetColumn.REFERENCE)).isEqualTo("=1+1");
			assertThat(text(sheet, 1, SheetColumn.VERIFY)).isEqualTo("是");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en" })
	void whatIsBroughtBackUnchangedChangesNothingInEitherLanguage(String language) {
		var written = write(ALL, language.equals("zh") ? TestWords.CHINESE : TestWords.ENGLISH);
		assertThat(preview(written)).isEqualTo(new SheetPreview(List.of(), List.of(), ALL.size()));
	}

	@Test
	void whatStandsOfALevelThatWasGivenUpComesBackUnchangedAndIsChangedNoMore() throws IOException {
		List<ContractLevel> none = List.of();
		assertThat(preview(write(ALL, TestWords.CHINESE), none))
			.isEqualTo(new SheetPreview(List.of(), List.of(), ALL.size()));
		assertThat(preview(changed(1, SheetColumn.AMOUNT, "80", SheetColumn.FROM, "2026-12-01"), none).faults())
			.singleElement()
			.satisfies((fault) -> {
				assertThat(fault.cell()).isEqualTo("A2");
				assertThat(fault.sentence()).contains("等级“一级”已停用");
			});
	}

	@Test
	void aChangedRowBecomesAProposalBesideWhatItFollows() throws IOException {
		var preview = preview(changed(2, SheetColumn.AMOUNT, "80", SheetColumn.FROM, "2026-12-01"));
		assertThat(preview.faults()).isEmpty();
		assertThat(preview.unchanged()).isEqualTo(ALL.size() - 1);
		assertThat(preview.changes()).singleElement().satisfies((change) -> {
			assertThat(change.before()).isEqualTo(ALL.get(1));
			assertThat(change.proposal().limit()).isEqualTo(new Limit.Within(Duration.ofSeconds(80)));
			assertThat(change.proposal().from()).isEqualTo(LocalDate.of(2026, 12, 1));
		});
	}

	@ParameterizedTest
	@CsvSource({ "LEVEL, 九级, A3, 不认识“九级”", "CLOCK, '', B3, 须填写", "KIND, ?, H3, 请选择时限形式",
			"KIND, 年度比率（%）, H3, “记录”不能用这种时限形式", "AMOUNT, 半, I3, 须为整数", "UNIT, 刻, J3, 请选择单位", "SOURCE, 平台默认, M3, 请选择来源",
			"REFERENCE, '', N3, 请填写依据", "FROM, 明天, P3, 请填写生效日", "FROM, 2026-11-23, P3, 已经过去的日子不改写" })
	void everyFaultIsSaidByItsCell(SheetColumn column, String value, String cell, String sentence) throws IOException {
		var preview = preview(changed(2, SheetColumn.NOTE, "x", SheetColumn.AMOUNT, "80", column, value,
				(column == SheetColumn.FROM) ? SheetColumn.NOTE : SheetColumn.FROM, "2026-12-01"));
		assertThat(preview.faults()).singleElement().satisfies((fault) -> {
			assertThat(fault.cell()).isEqualTo(cell);
			assertThat(fault.sentence()).contains(sentence);
		});
		assertThat(preview.acceptable()).isFalse();
	}

	@Test
	void aFormulaIsNotReadAndASecondRowOfTheSameLimitIsRefused() throws IOException {
		try (var book = new XSSFWorkbook(
				new ByteArrayInputStream(changed(2, SheetColumn.AMOUNT, "80", SheetColumn.FROM, "2026-12-01")))) {
			var twin = book.getSheetAt(0).createRow(ALL.size() + 1);
			book.getSheetAt(0)
				.getRow(2)
				.forEach((cell) -> twin.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue()));
			var formula = book.getSheetAt(0).getRow(1).getCell(SheetColumn.AMOUNT.ordinal());
			formula.setBlank();
			formula.setCellFormula("1+1");
			assertThat(preview(bytes(book)).faults()).extracting(SheetPreview.CellFault::cell)
				.containsExactly("I2", "M" + (ALL.size() + 2));
		}
	}

	@Test
	void aNumberAndADateAreReadAsTheyAreMeant() throws IOException {
		try (var book = new XSSFWorkbook(new ByteArrayInputStream(write(ALL, TestWords.CHINESE)))) {
			var row = book.getSheetAt(0).getRow(2);
			row.getCell(SheetColumn.AMOUNT.ordinal()).setCellValue(80);
			row.getCell(SheetColumn.FROM.ordinal()).setCellValue(LocalDate.of(2026, 12, 1));
			assertThat(preview(bytes(book)).changes()).singleElement()
				.extracting("proposal.limit", "proposal.from")
				.containsExactly(new Limit.Within(Duration.ofSeconds(80)), LocalDate.of(2026, 12, 1));
		}
	}

	@Test
	void whatIsNoSheetIsNotRead() {
		assertThat(SheetReader.read("时限".getBytes(StandardCharsets.UTF_8))).isEmpty();
		assertThat(SheetReader.read(new byte[0])).isEmpty();
	}

	@Test
	void aFileThatUnpacksToMoreThanThereIsMemoryIsNotRead() throws IOException {
		var file = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(file)) {
			zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
			for (int i = 0; i < 21; i++) {
				zip.write(new byte[1_000_000]);
			}
		}
		assertThat(file.size()).isLessThan(100_000);
		assertThat(SheetReader.read(file.toByteArray())).isEmpty();
	}

	private static byte[] changed(int row, Object... cells) throws IOException {
		try (var book = new XSSFWorkbook(new ByteArrayInputStream(write(ALL, TestWords.CHINESE)))) {
			for (int index = 0; index < cells.length; index += 2) {
				int column = ((SheetColumn) cells[index]).ordinal();
				var changed = book.getSheetAt(0).getRow(row);
				var cell = (changed.getCell(column) != null) ? changed.getCell(column) : changed.createCell(column);
				cell.setCellValue((String) cells[index + 1]);
			}
			return bytes(book);
		}
	}

	private static byte[] bytes(XSSFWorkbook book) throws IOException {
		var file = new ByteArrayOutputStream();
		book.write(file);
		return file.toByteArray();
	}

	private static @Nullable String text(Sheet sheet, int row, SheetColumn column) {
		return sheet.getRow(row).getCell(column.ordinal()).getStringCellValue();
	}

	private static byte[] write(List<Version> versions, Words words) {
		return new SheetWriter(words, List.of(FIRST)).write(versions);
	}

	private static SheetPreview preview(byte[] file) {
		return preview(file, List.of(FIRST));
	}

	private static SheetPreview preview(byte[] file, List<ContractLevel> inUse) {
		return SheetChecks.of(SheetReader.read(file).orElseThrow(), new Plan(new ArrayList<>(ALL), List.of()), inUse,
				List.of(FIRST), TODAY, TestWords.CHINESE);
	}

	private static Version version(@Nullable UUID level, Clock clock, Scope scope, Limit limit, Source source) {
		return new Version(new Threshold(UUID.randomUUID(), level, scope, clock, limit, source, "条款 1",
				source == Source.PLATFORM, Period.since(LocalDate.of(2026, 1, 1))), "a", Instant.EPOCH, "", null);
	}

}
