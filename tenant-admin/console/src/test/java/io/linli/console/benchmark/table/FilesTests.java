package io.linli.console.benchmark.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;

import io.linli.console.benchmark.table.Table.Column;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FilesTests {

	private static final List<Column> COLUMNS = List.of(Column.text("项目"), Column.figures("案例"), Column.figures("数值"));

	@Test
	void aCsvBeginsWithItsMarkAndHoldsNumbersAsTheyAreReckonedWith() {
		var file = csv(Cell.text("锦绣花园"), Cell.number("1,234", 1234, Cell.Kind.COUNT),
				Cell.number("66.7%", 2 / 3.0, Cell.Kind.SHARE));
		assertThat(file).isEqualTo("\uFEFF\"项目\",\"案例\",\"数值\"\r\n\"锦绣花园\",1234,0.666667\r\n");
	}

	@Test
	void whatIsOnlyForThePageIsNotInAFileAndTheOtherWayRound() {
		var table = new Table(
				List.of(Column.text("项目"), Column.text("区间").onlyOn(Table.Place.PAGE),
						Column.figures("下限").onlyOn(Table.Place.FILE)),
				List.of(List.of(Cell.text("=1+1"), Cell.text("80% – 90%"), Cell.number("80%", 0.8, Cell.Kind.SHARE))));
		assertThat(csv(table)).isEqualTo("\uFEFF\"项目\",\"下限\"\r\n\"'=1+1\",0.8\r\n");
		assertThat(Markup.of(table)).contains("区间", "80% – 90%").doesNotContain("下限");
	}

	@Test
	void aValueOfFewCasesKeepsItsMark() {
		var value = Cell.number("50.0%", 0.5, Cell.Kind.SHARE);
		var table = new Table(List.of(Column.text("项目"), Column.values("数值")),
				List.of(List.of(Cell.text("A"), value.thin(true)), List.of(Cell.text("B"), value)), "只列出前 2 件");
		assertThat(csv(table))
			.isEqualTo("\uFEFF\"项目\",\"数值\",\"数值 *\"\r\n\"A\",0.5,\"*\"\r\n\"B\",0.5,\"\"\r\n\"只列出前 2 件\"\r\n");
	}

	@Test
	void aNegativeNumberIsNoText() {
		assertThat(csv(Cell.number("−2.5 points", -0.025, Cell.Kind.SHARE))).endsWith("\r\n-0.025\r\n");
	}

	@Test
	void aSheetHoldsTextsAndNumbersAndNoFormula() throws IOException {
		var table = new Table(COLUMNS, List.of(List.of(Cell.text("=1+1"), Cell.number("1,234", 1234, Cell.Kind.COUNT),
				Cell.number("95.0%", 0.95, Cell.Kind.SHARE).marked("tone-6").thin(true))));
		try (var book = new XSSFWorkbook(
				new ByteArrayInputStream(Spreadsheet.of(table, "热力图", "说明", List.of("=2+2"))))) {
			var row = book.getSheet("热力图").getRow(1);
			assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
			assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
			assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1234);
			assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(0.95);
			assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("0.0%\" *\"");
			assertThat(row.getCell(2).getCellStyle().getFillForegroundColorColor().getARGBHex()).endsWith("8FC9BA");
			assertThat(book.getSheet("说明").getRow(0).getCell(0).getCellType()).isEqualTo(CellType.STRING);
		}
	}

	private static String csv(Cell... row) {
		return csv(new Table(COLUMNS, List.of(List.of(row))));
	}

	private static String csv(Table table) {
		return new String(CommaSeparated.of(table, new LinkedHashMap<>()), StandardCharsets.UTF_8);
	}

}
