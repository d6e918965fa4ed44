package io.linli.console.bring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.linli.ledger.Part;

/**
 * What a company has that its tables name.
 *
 * @param said what its columns meant the last time, by their names
 */
record Known(List<Project> projects, List<Level> levels, Map<String, Part> said) {

	/** A project that is there. */
	record Project(String code, String name) {
	}

	/** A contract level that projects can be given. */
	record Level(UUID id, String label) {
	}

	Map<String, UUID> levelsByLabel() {
		return this.levels.stream().collect(Collectors.toMap(Level::label, Level::id));
	}

	/** A project is meant by its code, or by its name where no other has it. */
	Map<String, String> projectWords() {
		var words = new LinkedHashMap<String, String>();
		var names = this.projects.stream().collect(Collectors.groupingBy(Project::name, Collectors.counting()));
		for (var project : this.projects) {
			if (names.getOrDefault(project.name(), 0L) == 1) {
				words.put(project.name(), project.code());
			}
		}
		this.projects.forEach((project) -> words.put(project.code(), project.code()));
		return words;
	}

}
