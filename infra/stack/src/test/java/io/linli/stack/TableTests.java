package io.linli.stack;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableTests {

	@Test
	void columnsAreAsWideAsTheirWidestCellWithChineseCountedTwice() {
		Table table = new Table();
		table.row(List.of("KPI", "title", "value"));
		table.row(List.of("K01", "记录及时率", "99.0 %"));
		assertThat(table.lines()).containsExactly("  KPI  title       value", "  " + "─".repeat(23),
				"  K01  记录及时率  99.0 %");
	}

	@Test
	void textIsCutAtTheTerminalsEdgeAndNotWithinACharacter() {
		assertThat(Width.cut("锦绣江南", 5)).isEqualTo("锦绣");
		assertThat(Width.cut("𠮷野家", 3)).isEqualTo("𠮷");
		assertThat(Width.cut("Schema", 80)).isEqualTo("Schema");
	}

}
