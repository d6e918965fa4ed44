package io.linli.console.bring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.linli.console.language.TestWords;
import io.linli.console.language.Words;
import io.linli.ledger.Reason;
import io.linli.ledger.Remark;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BringWordsTests {

	@Test
	void aLevelOrProjectThatIsNotThereIsAnsweredByThoseThatAre() {
		assertThat(reason(TestWords.ENGLISH, 2, Reason.Kind.NO_LEVEL))
			.isEqualTo("The company has no such contract level. There are: L1, L2.");
		assertThat(reason(TestWords.CHINESE, 2, Reason.Kind.NO_LEVEL)).isEqualTo("公司没有这个合同等级。现有：L1、L2。");
		assertThat(reason(TestWords.ENGLISH, 5, Reason.Kind.NO_PROJECT)).endsWith("There are: P1, P2, P3, P4, P5.");
		assertThat(reason(TestWords.CHINESE, 1, Reason.Kind.NO_PROJECT)).isEqualTo("公司没有这个项目。现有：P1。");
	}

	@Test
	void ofManyAHandfulIsNamed() {
		assertThat(reason(TestWords.ENGLISH, 1_305, Reason.Kind.NO_PROJECT))
			.endsWith("There are: P1, P2, P3, P4, P5 and 1,300 more.");
		assertThat(reason(TestWords.CHINESE, 6, Reason.Kind.NO_LEVEL)).endsWith("现有：L1、L2、L3、L4、L5，另有 1 个。");
	}

	@Test
	void whereThereIsNoneItIsSaidWhatToDoFirst() {
		assertThat(reason(TestWords.ENGLISH, 0, Reason.Kind.NO_PROJECT)).contains("no project yet");
		assertThat(reason(TestWords.CHINESE, 0, Reason.Kind.NO_LEVEL)).contains("还没有合同等级");
	}

	@Test
	void rowsAreNamedAndTheRestCounted() {
		assertThat(rows(TestWords.ENGLISH, 3)).isEqualTo("2, 3, 4");
		assertThat(rows(TestWords.ENGLISH, 43)).isEqualTo("2, 3, 4 and 40 more");
		assertThat(rows(TestWords.CHINESE, 43)).isEqualTo("2、3、4，另有 40 行");
	}

	private static String rows(Words words, int count) {
		var remarks = LongStream.range(2, 2 + count).mapToObj((row) -> remark(row, Reason.Kind.NO_LEVEL)).toList();
		return words(words, 0).rows(Gathered.of(remarks).getFirst());
	}

	private static String reason(Words words, int there, Reason.Kind kind) {
		return words(words, there).reason(remark(2, kind));
	}

	private static Remark remark(long row, Reason.Kind kind) {
		return new Remark(row, Remark.Outcome.REJECTED, "", "等级", "特级", new Reason(kind, List.of()));
	}

	private static BringWords words(Words words, int there) {
		return new BringWords(words,
				new Known(
						IntStream.rangeClosed(1, there)
							.mapToObj((number) -> new Known.Project("P" + number, "project"))
							.toList(),
						IntStream.rangeClosed(1, there)
							.mapToObj((number) -> new Known.Level(UUID.randomUUID(), "L" + number))
							.toList(),
						Map.of()));
	}

}
