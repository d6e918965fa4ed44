package io.linli.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RightsPageTests {

	private final String page = new RightsPage().text();

	@Test
	void thePageSaysWhatTheSchemaSays() throws IOException {
		Path file = Path.of("../docs/rights.md");
		if (Boolean.getBoolean("linli.write")) {
			Files.writeString(file, this.page);
		}
		assertThat(file).hasContent(this.page);
	}

	@Test
	void anOperationAndAPersonalFieldHaveAMarkForEachRole() {
		assertThat(this.page).contains("| `classifyComplaint` | ● | ● |   |   |   | ● |   |   |   |\n",
				"| `Complaint.phone` | ● | ● | * | * | * | ● | * | * | * |\n",
				"| OK | `ORDER_KEEPER` | 秩序维护人员 | of the own projects |\n",
				"| `RepairRequest.callbacks` | ● | ● |   |   |   | ● |   | ● |   |\n");
	}

}
