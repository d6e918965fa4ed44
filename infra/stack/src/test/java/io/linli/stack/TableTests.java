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
		assertThat(table.lines(80)).containsExactly("  KPI  title       value", "  " + "─".repeat(23),
				"  K01  记录及时率  99.0 %");
	}

	@Test
	void theFirstColumnGivesWayAndItsWordsGoOnInTheNextLine() {
		Table table = new Table();
		table.row(List.of("KPI", "share"));
		table.row(List.of("K08 Minor complaints solved on the same day", "91.2 %\nproven 88.0 %"));
		table.row(List.of("K12_DEVELOPER_LEGACY", "80.0 %"));
		assertThat(table.lines(40)).containsExactly("  KPI                      share", "  " + "─".repeat(38),
				"  K08 Minor complaints     91.2 %", "    solved on the same     proven 88.0 %", "    day",
				"  K12_DEVELOPER_LEGACY     80.0 %");
		assertThat(table.lines(10)).as("never narrower than words can be read")
			.startsWith("  KPI                   share")
			.endsWith("  K12_DEVELOPER_LEGACY  80.0 %");
	}

	@Test
	void textIsFoldedAtBlanksAndAWordThatIsWiderStaysWhole() {
		assertThat(Width.fold("proven by the server", 12)).containsExactly("proven by", "  the server");
		assertThat(Width.fold("K12_DEVELOPER_LEGACY back", 8)).containsExactly("K12_DEVELOPER_LEGACY", "  back");
		assertThat(Width.fold("锦绣 江南", 5)).containsExactly("锦绣", "  江南");
		assertThat(Width.fold("", 5)).containsExactly("");
	}

	@Test
	void textIsCutAtTheTerminalsEdgeAndNotWithinACharacter() {
		assertThat(Width.cut("锦绣江南", 5)).isEqualTo("锦绣");
		assertThat(Width.cut("𠮷野家", 3)).isEqualTo("𠮷");
		assertThat(Width.cut("Schema", 80)).isEqualTo("Schema");
	}

}
