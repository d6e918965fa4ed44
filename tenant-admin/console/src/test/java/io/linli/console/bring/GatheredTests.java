package io.linli.console.bring;

import java.util.List;
import java.util.stream.LongStream;

import io.linli.ledger.Reason;
import io.linli.ledger.Remark;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GatheredTests {

	private static final Reason NO_LEVEL = new Reason(Reason.Kind.NO_LEVEL, List.of());

	@Test
	void theSameOfSeveralRowsIsOneLineInTheOrderOfTheirFirstRows() {
		var gathered = Gathered.of(List.of(refused(3, "特级"), refused(4, "甲级"), refused(5, "特级"), refused(9, "特级"),
				refused(11, "特级"), refused(12, "特级")));
		assertThat(gathered).extracting(Gathered::value).containsExactly("特级", "甲级");
		assertThat(gathered.getFirst().named()).containsExactly(3L, 5L, 9L);
		assertThat(gathered.getFirst().more()).isEqualTo(2);
		assertThat(gathered.getLast().named()).containsExactly(4L);
		assertThat(gathered.getLast().more()).isZero();
	}

	@Test
	void whatDiffersInColumnOrReasonStaysApart() {
		var empty = new Reason(Reason.Kind.EMPTY, List.of());
		assertThat(Gathered.of(List.of(remark(2, "等级", "特级", NO_LEVEL), remark(3, "级别", "特级", NO_LEVEL),
				remark(4, "等级", "特级", empty), remark(5, "等级", "特级", new Reason(Reason.Kind.TOO_LONG, List.of(200))),
				remark(6, "等级", "特级", new Reason(Reason.Kind.TOO_LONG, List.of(201))))))
			.hasSize(5);
	}

	@Test
	void tenThousandRowsAreAsManyLinesAsThereAreValues() {
		var gathered = Gathered
			.of(LongStream.range(0, 10_000).mapToObj((row) -> refused(row + 2, "L" + row % 7)).toList());
		assertThat(gathered).hasSize(7);
		assertThat(gathered).extracting((same) -> same.rows().size()).allMatch((rows) -> rows >= 1428);
		assertThat(gathered.stream().flatMap((same) -> same.rows().stream())).doesNotHaveDuplicates().hasSize(10_000);
	}

	@Test
	void aValueIsCutToWhatAPageBearsAndNotWithinACharacter() {
		assertThat(Gathered.of(List.of(refused(2, "长".repeat(60)))).getFirst().value()).isEqualTo("长".repeat(60));
		assertThat(Gathered.of(List.of(refused(2, "长".repeat(61)))).getFirst().value()).isEqualTo("长".repeat(60) + "…");
		assertThat(Gathered.of(List.of(refused(2, "长".repeat(59) + "𠮷𠮷"))).getFirst().value())
			.isEqualTo("长".repeat(59) + "…");
	}

	private static Remark refused(long row, String level) {
		return remark(row, "等级", level, NO_LEVEL);
	}

	private static Remark remark(long row, String column, String value, Reason reason) {
		return new Remark(row, Remark.Outcome.REJECTED, "P" + row, column, value, reason);
	}

}
