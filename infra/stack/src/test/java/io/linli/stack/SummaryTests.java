package io.linli.stack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SummaryTests {

	@Test
	void whereAllEndsItIsSaidHowToStartItAgainAndNoAddressIsCalledOpen(@TempDir Path folder) {
		List<String> lines = new ArrayList<>();
		new Summary(new DataFolder(folder), new Ports(9080), LocalDate.of(2026, 11, 23)).nextStart(lines::add);
		assertThat(lines).hasSize(2);
		assertThat(lines.getFirst()).contains("ends now", folder.toString());
		assertThat(lines.getLast()).endsWith("infra/up --data " + folder + " --port-base 9080");
	}

}
