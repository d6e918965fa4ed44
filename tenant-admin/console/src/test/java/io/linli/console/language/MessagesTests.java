package io.linli.console.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class MessagesTests {

	private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

	private static final Pattern KEY = Pattern
		.compile("#\\{([a-z][\\w.-]*)|say\\(\"([a-z][\\w.-]*)\"|\"(invalid\\.[a-z.]+)\"");

	private final Properties chinese = bundle("/messages.properties");

	private final Properties english = bundle("/messages_en.properties");

	@Test
	void bothLanguagesHaveTheSameEntries() {
		assertThat(this.english.stringPropertyNames())
			.containsExactlyInAnyOrderElementsOf(this.chinese.stringPropertyNames());
	}

	@Test
	void bothLanguagesUseTheSameArguments() {
		for (var key : this.chinese.stringPropertyNames()) {
			assertThat(arguments(this.english.getProperty(key))).as(key)
				.isEqualTo(arguments(this.chinese.getProperty(key)));
		}
	}

	@Test
	void englishEntriesHoldNoChineseAndNoneIsEmpty() {
		for (var key : this.english.stringPropertyNames()) {
			assertThat(this.english.getProperty(key)).as(key).isNotBlank().doesNotContainPattern(CHINESE);
			assertThat(this.chinese.getProperty(key)).as(key).isNotBlank();
		}
	}

	@Test
	void everyEntryIsAValidPatternWithoutABareApostrophe() {
		for (var bundle : Set.of(this.chinese, this.english)) {
			for (var key : bundle.stringPropertyNames()) {
				assertThatNoException().as(key).isThrownBy(() -> new MessageFormat(bundle.getProperty(key)));
				assertThat(bundle.getProperty(key)).as(key).doesNotContain("'");
			}
		}
	}

	@Test
	void everyKeyThatPagesAndCodeNameExists() throws IOException {
		var used = new TreeSet<String>();
		for (var folder : Set.of(Path.of("src/main/resources/templates"), Path.of("src/main/java"))) {
			try (var files = Files.walk(folder)) {
				files.filter(Files::isRegularFile)
					.map(MessagesTests::read)
					.map(MessagesTests::keys)
					.forEach(used::addAll);
			}
		}
		assertThat(used).hasSizeGreaterThan(100);
		assertThat(this.chinese.stringPropertyNames()).containsAll(used);
	}

	/** For which two words were used by turns once. */
	@Test
	void theConsoleTheApplicationsAndTheFrontEndHaveOneWordEachAlsoInTheGuides() throws IOException {
		var texts = new ArrayList<>(List.of(Path.of("src/main/resources/messages.properties"),
				Path.of("src/main/resources/messages_en.properties"), Path.of("../../README.md"),
				Path.of("../../README.zh-CN.md"), Path.of("../../infra/client")));
		try (var guides = Files.list(Path.of("../../docs/guide"))) {
			guides.filter((file) -> file.toString().endsWith(".md")).forEach(texts::add);
		}
		assertThat(texts).hasSizeGreaterThan(10)
			.allSatisfy((file) -> assertThat(read(file)).as(file.toString())
				.doesNotContain("控制台", "前端应用", "Apps")
				.doesNotContainIgnoringCase("client application"));
	}

	private static Collection<String> keys(String text) {
		// A key that goes on with an expression is looked at by the test of its page.
		return KEY.matcher(text)
			.results()
			.map((found) -> (found.group(1) != null) ? found.group(1)
					: (found.group(2) != null) ? found.group(2) : found.group(3))
			.filter((key) -> !key.endsWith("."))
			.collect(Collectors.toSet());
	}

	private static Set<String> arguments(String message) {
		return Pattern.compile("\\{(\\d)")
			.matcher(message)
			.results()
			.map((found) -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Properties bundle(String name) {
		var bundle = new Properties();
		try (var file = new InputStreamReader(MessagesTests.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
			bundle.load(file);
			return bundle;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
