package io.linli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.spi.ToolProvider;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LearnedTests {

	@TempDir
	private Path folder;

	private Path jar;

	private Learned learned;

	@BeforeEach
	void aProgram() throws IOException {
		this.jar = Files.writeString(this.folder.resolve("job.jar"), "classes");
		this.learned = new Learned(this.jar);
	}

	@Test
	void whereNothingIsLearnedItIsOnlyLearnedByWhoeverAsks() {
		assertThat(this.learned.use()).isEmpty();
		assertThat(this.learned.useOrLearn()).last().asString().startsWith("-XX:AOTCacheOutput=" + this.jar);
	}

	@Test
	void whatIsLearnedIsUsedAndNotLearnedAgain() throws IOException {
		Path cache = learn();
		assertThat(this.learned.use()).endsWith("-XX:AOTCache=" + cache).isEqualTo(this.learned.useOrLearn());
	}

	@Test
	void whatARunThatFailedHasLearnedIsNotUsed() throws IOException {
		Path made = make();
		assertThat(this.learned.use()).isEmpty();
		this.learned.drop();
		this.learned.keep();
		assertThat(this.learned.use()).isEmpty();
		assertThat(made).doesNotExist();
	}

	@Test
	void whatWasLearnedOfAnEarlierBuildIsNotUsedAndGoesWhenThisOnesIsThere() throws IOException {
		Path earlier = learn();
		Files.setLastModifiedTime(this.jar, FileTime.fromMillis(1_000_000));
		assertThat(this.learned.use()).isEmpty();
		Path present = learn();
		assertThat(this.folder).isDirectoryNotContaining((file) -> file.equals(earlier))
			.isDirectoryContaining((file) -> file.equals(present))
			.isDirectoryContaining((file) -> file.equals(this.jar));
	}

	@Test
	void whatTheJvmSaysWhileItLearnsIsNoneOfTheProgramsLines() throws IOException, InterruptedException {
		Path said = this.folder.resolve("said");
		program("""
				class Program {
					public static void main(String[] words) {
						System.out.println("upkeep  36 rows");
					}
				}""");
		List<String> command = Java.command(this.learned.useOrLearn().toArray(String[]::new));
		command.addAll(List.of("-cp", this.jar.toString(), "Program"));
		Process learning = new ProcessBuilder(command).redirectOutput(said.toFile())
			.redirectError(this.folder.resolve("log").toFile())
			.start();
		assertThat(learning.waitFor()).isZero();
		assertThat(said).hasContent("upkeep  36 rows");
		this.learned.keep();
		assertThat(this.learned.use()).as("it has learned").isNotEmpty();
	}

	private void program(String text) throws IOException {
		Path source = Files.writeString(this.folder.resolve("Program.java"), text);
		run("javac", "-d", this.folder.toString(), source.toString());
		run("jar", "--create", "--file", this.jar.toString(), "-C", this.folder.toString(), "Program.class");
	}

	private static void run(String tool, String... arguments) {
		assertThat(ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments)).as(tool).isZero();
	}

	private Path learn() throws IOException {
		make();
		this.learned.keep();
		return Path.of(this.learned.use().getLast().replace("-XX:AOTCache=", ""));
	}

	private Path make() throws IOException {
		List<String> options = this.learned.useOrLearn();
		return Files.writeString(Path.of(options.getLast().replace("-XX:AOTCacheOutput=", "")), "cache");
	}

}
