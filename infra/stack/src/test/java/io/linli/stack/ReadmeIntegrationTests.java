package io.linli.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a newcomer pastes into a terminal, in either language. */
class ReadmeIntegrationTests {

	private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

	private final LocalStack stack = LocalStack.shared();

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.zh-CN.md" })
	void itsQuestionsToTheApiAreAnsweredAsTheyStand(String readme) throws IOException, InterruptedException {
		this.stack.running();
		String questions = BLOCK.matcher(Files.readString(Project.file(readme)))
			.results()
			.map((block) -> block.group(1))
			.filter((block) -> block.contains("ask"))
			.collect(Collectors.joining());
		Process shell = new ProcessBuilder("bash", "-c", onOurPorts(questions)).redirectErrorStream(true).start();
		List<String> answers = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
			.toList();
		assertThat(shell.waitFor()).as(answers.toString()).isZero();
		assertThat(answers).hasSize(4).noneMatch((answer) -> answer.contains("\"errors\""));
		assertThat(answers.getFirst()).contains("\"summary\"");
		assertThat(answers.get(1)).contains("\"claimedVerdict\"");
		assertThat(answers.get(2)).contains("\"clock\":\"COMPLETE\"");
		assertThat(answers.getLast()).startsWith("{\"data\":{\"explainDeadline\":{\"steps\":[\"");
	}

	private String onOurPorts(String commands) {
		assertThat(commands).contains("localhost:8080", "localhost:8180");
		return commands.replace("http://localhost:8080", this.stack.ports().address(Part.API))
			.replace("http://localhost:8180", this.stack.ports().address(Part.KEYCLOAK));
	}

}
