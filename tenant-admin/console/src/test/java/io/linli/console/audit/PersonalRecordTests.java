package io.linli.console.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.linli.console.language.TestWords;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the words of personal data against the API's schema, which says what is shown.
 */
class PersonalRecordTests {

	private static final Path SCHEMA = Path.of("../../api/src/main/resources/graphql");

	private static final Pattern TYPE_OR_FIELD = Pattern
		.compile("(?m)^(?:extend )?type (\\w+)|^  (\\w+)(?:\\([^)]*\\))?: [^\\n]*\\n? *@personal");

	@Test
	void everyRecordAndFieldWithPersonalDataHasItsWord() throws IOException {
		var shown = personal();
		assertThat(shown.keySet()).contains("Complaint", "RepairRequest").hasSameSizeAs(PersonalRecord.values());
		shown.forEach((type, fields) -> {
			assertThat(PersonalRecord.title(type).zhCn()).isNotEqualTo(type);
			assertThat(fields)
				.allSatisfy((field) -> assertThat(TestWords.CHINESE.sayOr("audit.field." + field, "")).isNotEmpty());
		});
	}

	@Test
	void aRecordThatNobodyHasTranslatedStandsAsItIs() {
		assertThat(PersonalRecord.title("Tombstone")).isEqualTo(Act.plain("Tombstone"));
	}

	private static Map<String, Set<String>> personal() throws IOException {
		var all = new TreeMap<String, Set<String>>();
		try (var files = Files.list(SCHEMA)) {
			files.map(PersonalRecordTests::read).forEach((schema) -> {
				var found = TYPE_OR_FIELD.matcher(schema);
				for (var type = ""; found.find();) {
					if (found.group(1) != null) {
						type = found.group(1);
					}
					else {
						all.computeIfAbsent(type, (each) -> new TreeSet<>()).add(found.group(2));
					}
				}
			});
		}
		return all;
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
