package io.linli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the procedures demand, and the page that says where it is carried out. */
class RequirementsTests {

	private static final Path ROOT = Project.file("");

	private final Requirements requirements = new Requirements(ROOT);

	@Test
	void areTheHundredAndNineteenOfTheProcedures() {
		assertThat(this.requirements.items()).extracting(Requirements.Item::id).hasSize(119).doesNotHaveDuplicates();
	}

	@Test
	void areEachShownByATestUnlessTheListSaysThatTheyAreOpen() {
		List<String> shown = this.requirements.items()
			.stream()
			.filter((item) -> !item.open())
			.map(Requirements.Item::id)
			.toList();
		assertThat(this.requirements.tested()).containsExactlyInAnyOrderElementsOf(shown);
	}

	@Test
	void areOnThePageAsTheyAre() throws IOException {
		Path page = ROOT.resolve("docs/requirements.md");
		if (Boolean.getBoolean("linli.write")) {
			Files.writeString(page, this.requirements.page());
		}
		assertThat(page).hasContent(this.requirements.page());
	}

}
