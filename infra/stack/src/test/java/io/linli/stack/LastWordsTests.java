package io.linli.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LastWordsTests {

	@TempDir
	Path folder;

	@Test
	void theLastLinesOfALogAreShownWithItsPlace() throws IOException {
		Path log = this.folder.resolve("api.log");
		Files.write(log, IntStream.rangeClosed(1, 40).mapToObj((line) -> "第" + line + "行").toList());
		assertThat(LastWords.of(log)).startsWith("Its log is " + log)
			.endsWith("第39行\n第40行")
			.contains("第29行")
			.doesNotContain("第28行");
	}

	@Test
	void bytesThatAreNoTextDoNotHideTheRest() throws IOException {
		Path log = this.folder.resolve("api.log");
		Files.write(log, new byte[] { (byte) 0xff, '\n' });
		Files.write(log, "the end".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
		assertThat(LastWords.of(log)).endsWith("the end");
	}

	@Test
	void aLogThatWasNeverWrittenIsOnlyNamed() {
		assertThat(LastWords.of(this.folder.resolve("none.log")))
			.isEqualTo("Its log is %s.".formatted(this.folder.resolve("none.log")));
	}

}
