package io.linli.console.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.console.language.TestWords;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the kinds of events against the API, which writes them. */
class LedgerTests {

	private static final Path API = Path.of("../../api/src/main");

	private static final Pattern CONTRACT = Pattern.compile("\"([^\"]+)\"\\s+kind: String!");

	private static final Pattern KIND = Pattern.compile("[A-Z_]{2,}");

	private static final Pattern WRITTEN = Pattern
		.compile("(?:step|enter)\\(command, \"([A-Z_]+)\"|Happening(?:\\.of)?\\(\"([A-Z_]+)\"");

	@Test
	void hasEveryKindOfEventThatTheApiHas() throws IOException {
		var contract = CONTRACT.matcher(Files.readString(API.resolve("resources/graphql/event.graphqls")));
		assertThat(contract.find()).isTrue();
		Set<String> kinds = KIND.matcher(contract.group(1))
			.results()
			.map((found) -> found.group())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(Ledger.CASES.kinds()).containsExactlyInAnyOrderElementsOf(kinds);
	}

	@Test
	void hasEveryKindOfEventThatTheApiWrites() throws IOException {
		try (var files = Files.walk(API.resolve("java"))) {
			Set<String> written = files.filter((file) -> file.toString().endsWith(".java"))
				.flatMap((file) -> WRITTEN.matcher(read(file)).results())
				.map((found) -> (found.group(1) != null) ? found.group(1) : found.group(2))
				.collect(Collectors.toCollection(TreeSet::new));
			assertThat(written).hasSizeGreaterThan(30);
			assertThat(Ledger.CASES.kinds()).containsAll(written);
		}
	}

	@Test
	void theLeadOfTheSettingsNamesWhateverTheyHold() {
		for (var words : List.of(TestWords.CHINESE, TestWords.ENGLISH)) {
			var lead = new AuditWords(words).lead(Ledger.SETTINGS);
			for (var kind : Ledger.SETTINGS.kinds()) {
				assertThat(lead).as(kind).contains(words.say("audit.matter." + Act.Kind.valueOf(kind).matter()));
			}
		}
		assertThat(new AuditWords(TestWords.ENGLISH).lead(Ledger.SETTINGS)).contains(
				"before and after: limits, drafts,", "exports of the company’s data, deletion of the company. Each");
	}

	@Test
	void everyActIsInOneLedger() {
		assertThat(Ledger.SIGN_INS.kinds()).containsExactly("SIGNED_IN", "SIGN_IN_REFUSED");
		assertThat(Stream.concat(Ledger.SETTINGS.kinds().stream(), Ledger.SIGN_INS.kinds().stream()))
			.containsExactlyInAnyOrderElementsOf(Stream.of(Act.Kind.values()).map(Enum::name).toList());
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
