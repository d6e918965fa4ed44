package io.linli.console.bring;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.linli.console.csv.Csv;
import io.linli.ledger.Rows;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class TableFileTests {

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GB18030", "UTF-16" })
	void commaSeparatedValuesAreReadInTheEncodingsOfSpreadsheets(String encoding) {
		var file = TableFile.of("楼栋,房号\r\n\r\n1栋,\"0101\"\r\n".getBytes(Charset.forName(encoding)));
		assertThat(file.beginning(0, 9)).extracting(Rows.Row::line, Rows.Row::cells)
			.containsExactly(tuple(1L, List.of("楼栋", "房号")), tuple(3L, List.of("1栋", "0101")));
	}

	@Test
	void aByteOrderMarkIsNoPartOfTheFirstName() {
		var file = TableFile.of("\uFEFF楼栋;房号\n1,5;101\n".getBytes(StandardCharsets.UTF_8));
		assertThat(cells(file)).containsExactly(List.of("楼栋", "房号"), List.of("1,5", "101"));
	}

	@Test
	void aWorkbookIsReadAsPeopleSeeIt() {
		var file = sheet((book) -> {
			cell(book, 0).setCellValue(101);
			cell(book, 1).setCellValue(13900000001d);
			cell(book, 2).setCellValue("0101");
			cell(book, 3).setCellValue(LocalDate.of(2024, 5, 1));
			format(book, 3, "yyyy\"年\"m\"月\"d\"日\"");
			cell(book, 4).setCellValue(7);
			format(book, 4, "0000");
			cell(book, 5).setCellValue(0.1 + 0.2);
			cell(book, 6).setCellValue(true);
			cell(book, 7).setCellValue(LocalDate.of(2024, 5, 1));
			book.getSheetAt(0).getRow(0).getCell(7).setCellStyle(builtIn(book, (short) 14));
			cell(book, 8).setCellValue("  陈静\u00A0 ");
		});
		assertThat(cells(file)).containsExactly(
				List.of("101", "13900000001", "0101", "2024-05-01", "0007", "0.3", "TRUE", "2024-05-01", "陈静\u00A0"));
	}

	@Test
	void ofAFormulaTheValueIsTakenThatWasSavedWithItAndNoneIsWorkedOut() {
		var file = sheet((book) -> {
			var saved = cell(book, 0);
			saved.setCellFormula("\"1\"&\"栋\"");
			saved.setCellValue("7栋");
			var number = cell(book, 1);
			number.setCellFormula("1+1");
			number.setCellValue(5);
			cell(book, 2).setCellFormula("1+1");
			var broken = cell(book, 3);
			broken.setCellFormula("1/0");
			broken.setCellErrorValue(FormulaError.DIV0);
			cell(book, 4).setCellErrorValue(FormulaError.REF);
		});
		var row = file.beginning(0, 1).getFirst();
		assertThat(row.cells()).startsWith("7栋", "5");
		assertThat(row.faulty()).containsExactlyInAnyOrder(3, 4);
	}

	@Test
	void onlySheetsThatAreShownAndHaveRowsAreRead() {
		var file = TableFile.of(Sheets.book((book) -> {
			book.createSheet("秘密").createRow(0).createCell(0).setCellValue("x");
			book.createSheet("封面");
			book.createSheet("住户").createRow(2).createCell(1).setCellValue("y");
			book.setSheetHidden(0, true);
			book.setActiveSheet(2);
		}));
		assertThat(file.sheets()).containsExactly("住户");
		assertThat(file.beginning(0, 9)).extracting(Rows.Row::line).containsExactly(3L);
	}

	@Test
	void whatIsMergedContinuesWhereItIsSaidSoAndNowhereElse() {
		var file = sheet((book) -> {
			var sheet = book.getSheetAt(0);
			for (var row : List.of(List.of("楼栋", "房号", "姓名"), List.of("1栋", "101", "陈静"), List.of("", "102", ""),
					List.of("2栋", "101", ""))) {
				var line = sheet.createRow(sheet.getPhysicalNumberOfRows());
				for (var cell : row) {
					line.createCell(Math.max(0, line.getLastCellNum())).setCellValue(cell);
				}
			}
			sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
		});
		assertThat(rows(file, List.of(0))).containsExactly(List.of("1栋", "101", "陈静"), List.of("1栋", "102", ""),
				List.of("2栋", "101", ""));
	}

	@Test
	void theEntranceOfABuildingIsNoneOfTheNext() {
		var file = TableFile.of("""
				小区,楼栋,单元,房号
				一期,1栋,2,201
				,,,202
				,2栋,,101
				,,1,102
				二期,2栋,,101
				,,,102
				""".getBytes(StandardCharsets.UTF_8));
		assertThat(rows(file, List.of(0, 1, 2))).containsExactly(List.of("一期", "1栋", "2", "201"),
				List.of("一期", "1栋", "2", "202"), List.of("一期", "2栋", "", "101"), List.of("一期", "2栋", "1", "102"),
				List.of("二期", "2栋", "", "101"), List.of("二期", "2栋", "", "102"));
	}

	@Test
	void belowAFormulaWithAnErrorNothingContinues() {
		var file = sheet((book) -> {
			cell(book, 0).setCellValue("楼栋");
			cell(book, 1).setCellValue("房号");
			for (int line = 1; line < 4; line++) {
				book.getSheetAt(0).createRow(line).createCell(1).setCellValue(100 + line);
			}
			book.getSheetAt(0).getRow(1).createCell(0).setCellValue("1栋");
			book.getSheetAt(0).getRow(2).createCell(0).setCellErrorValue(FormulaError.REF);
		});
		assertThat(rows(file, List.of(0))).first().isEqualTo(List.of("1栋", "101"));
		assertThat(rows(file, List.of(0))).last().isEqualTo(List.of("", "103"));
	}

	@Test
	void whatASpreadsheetWasKeptFromReadingAsAFormulaIsReadAsItWas() {
		var file = TableFile
			.of(Csv.line(Stream.of("=1栋", "+8613900000001", "'=x").map(Csv::text)).getBytes(StandardCharsets.UTF_8));
		assertThat(cells(file)).containsExactly(List.of("=1栋", "+8613900000001", "'=x"));
	}

	@Test
	void aTableWithoutAHeadingBeginsWithItsFirstRowAndItsColumnsAreLetters() {
		var file = TableFile.of("1栋,101,陈静\n1栋,102\n".getBytes(StandardCharsets.UTF_8));
		var none = Heading.at(Heading.NONE, file.beginning(0, 9));
		assertThat(none.names()).containsExactly("A", "B", "C");
		assertThat(none.isMemorable(Kind.HOUSEHOLDS)).isFalse();
		try (var rows = new TableRows(file.open(0), none, List.of())) {
			assertThat(rows.next()).isNotNull().extracting(Rows.Row::cells).isEqualTo(List.of("1栋", "101", "陈静"));
		}
		assertThat(Heading.at(1, file.beginning(0, 9)).isMemorable(Kind.HOUSEHOLDS)).as("a row of people").isFalse();
	}

	@Test
	void macrosAreRefused() {
		expect(FileProblem.MACROS, Sheets.packed((parts) -> parts.add("xl/vbaProject.bin", "x", 1)));
	}

	@Test
	void whatUnpacksToMoreThanThereIsMemoryIsRefused() {
		var block = "0".repeat(1_000_000);
		expect(FileProblem.LARGE, Sheets.packed((parts) -> parts.add("xl/worksheets/sheet1.xml", block, 31)));
	}

	@Test
	void oldWorkbooksAndThoseBehindAPasswordAreToldApart() {
		expect(FileProblem.OLD, new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1,
				0x1A, (byte) 0xE1 });
	}

	@Test
	void whatIsNoTableIsRefused() {
		expect(FileProblem.UNREADABLE, new byte[] { 0x50, 0x4B, 3, 4, 0, 0 });
		expect(FileProblem.UNREADABLE, new byte[] { (byte) 0x89, 'P', 'N', 'G', 0, 1 });
		expect(FileProblem.UNREADABLE, "a,b\n\"never closed\n".getBytes(StandardCharsets.UTF_8));
		expect(FileProblem.UNREADABLE, Sheets.packed((parts) -> parts.add("hello.txt", "x", 1)));
		expect(FileProblem.EMPTY, new byte[0]);
		expect(FileProblem.EMPTY, " ,\n,,\n".getBytes(StandardCharsets.UTF_8));
		expect(FileProblem.EMPTY, Sheets.book(XSSFWorkbook::createSheet));
	}

	@Test
	void aFileCannotAskForAnother() {
		expect(FileProblem.UNREADABLE, Sheets.packed((parts) -> {
			parts.add("[Content_Types].xml",
					"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
							+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
							+ "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
							+ "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>",
					1);
			parts.add("_rels/.rels",
					"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
							+ "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
					1);
			parts.add("xl/workbook.xml",
					"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
							+ "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
							+ "<sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
					1);
			parts.add("xl/_rels/workbook.xml.rels",
					"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
							+ "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
					1);
			parts.add("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
					+ "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
					+ "<c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>", 1);
		}));
	}

	@Test
	void moreRowsThanAFileMayHaveAreRefused() {
		expect(FileProblem.ROWS, "1\n".repeat(TableFile.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8));
		expect(FileProblem.LARGE, new byte[(int) TableFile.LARGEST + 1]);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1栋,101\n,102\n,103\n2栋,101\n,102\n", "1栋,101\n,102\n" })
	void emptyCellsUnderEachHouseGoOnWithIt(String rows) {
		assertThat(continued(rows)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1栋,101\n1栋,102\n,103\n2栋,101\n2栋,102\n", "1栋,101\n1栋,102\n", ",101\n1栋,102\n" })
	void aSingleEmptyCellIsAMistakeAndNoHouseIsGuessed(String rows) {
		assertThat(continued(rows)).isFalse();
	}

	private static boolean continued(String rows) {
		var file = TableFile.of(("楼栋,房号\n" + rows).getBytes(StandardCharsets.UTF_8));
		return Beginning.of(Kind.HOUSEHOLDS, file, 0, null, new Known(List.of(), List.of(), Map.of()))
			.plan()
			.continued();
	}

	private static void expect(FileProblem problem, byte[] file) {
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> TableFile.of(file))
			.extracting(FileRefused::problem)
			.isEqualTo(problem);
	}

	/** The rows below the first. */
	private static List<List<String>> rows(TableFile file, List<Integer> continued) {
		var read = new ArrayList<List<String>>();
		try (var rows = new TableRows(file.open(0), Heading.at(1, file.beginning(0, 9)), continued)) {
			Rows.@Nullable Row row = rows.next();
			while (row != null) {
				read.add(row.cells());
				row = rows.next();
			}
		}
		return read;
	}

	private static TableFile sheet(Consumer<XSSFWorkbook> content) {
		return TableFile.of(Sheets.book((book) -> {
			book.createSheet();
			content.accept(book);
		}));
	}

	private static XSSFCell cell(XSSFWorkbook book, int place) {
		var sheet = book.getSheetAt(0);
		var row = (sheet.getRow(0) != null) ? sheet.getRow(0) : sheet.createRow(0);
		return row.createCell(place);
	}

	private static void format(XSSFWorkbook book, int place, String format) {
		var style = book.createCellStyle();
		style.setDataFormat(book.createDataFormat().getFormat(format));
		book.getSheetAt(0).getRow(0).getCell(place).setCellStyle(style);
	}

	private static CellStyle builtIn(XSSFWorkbook book, short format) {
		var style = book.createCellStyle();
		style.setDataFormat(format);
		return style;
	}

	private static List<List<String>> cells(TableFile file) {
		return file.beginning(0, 9).stream().map(Rows.Row::cells).toList();
	}

}
