package io.linli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The 119 items that the procedures demand: which part of the schema or of the code
 * carries each out, and which test shows it by {@code @Tag("R-02")}.
 */
final class Requirements {

	private static final Pattern ID = Pattern.compile("\\b[GRCDBPA]-\\d\\d\\b");

	private static final Pattern TAG = Pattern.compile("@Tag\\(\"([GRCDBPA]-\\d\\d)\"\\)");

	private static final Pattern DECLARED = Pattern
		.compile("^\\s*(?:public |final |static )*(?:class|void|Stream<DynamicTest>) (\\w+)");

	private static final Pattern FIELD = Pattern.compile("^\\s*(?:type|input|enum|extend type)?\\s*(\\w+)");

	private static final Map<Character, String> CHAPTERS = Map.of('G', "General 总则", 'R', "Repair intake 接报修", 'C',
			"Complaints 投诉", 'D', "Renovation 装修", 'B', "Callbacks 回访", 'P', "Plans and reports 计划与报告", 'A',
			"Community culture 社区文化");

	/** One item, and whether it is not carried out yet. */
	record Item(String id, String chinese, String english, boolean open) {

		static Item of(String line) {
			String[] cells = line.split("\t");
			return new Item(cells[0], cells[1], cells[2], cells.length > 3);
		}

	}

	private final Path root;

	private final List<Item> items;

	private final Map<String, Set<String>> rules = new TreeMap<>();

	private final Map<String, Set<String>> tests = new TreeMap<>();

	Requirements(Path root) {
		this.root = root;
		this.items = lines(root.resolve("infra/stack/src/test/resources/io/linli/stack/requirements.tsv")).map(Item::of)
			.toList();
		files("src/main/resources/graphql", ".graphqls").forEach(this::readSchema);
		files("src/main/java", ".java").forEach(this::readCode);
		files("src/test/java", ".java").forEach(this::readTests);
	}

	List<Item> items() {
		return this.items;
	}

	/** The items that tests name. */
	Set<String> tested() {
		return this.tests.keySet();
	}

	/** The page {@code docs/requirements.md}. */
	String page() {
		long covered = this.items.stream().filter((item) -> this.tests.containsKey(item.id())).count();
		StringBuilder page = new StringBuilder(
				"""
						# What the procedures demand

						%d of %d items are carried out and shown by a test that names the item (`@Tag("R-02")`). This page is made from the tests, the schema and
						the code: `mvn -pl infra/stack test -Dtest=RequirementsTests -Dlinli.write=true`.
						"""
					.formatted(covered, this.items.size()));
		char chapter = ' ';
		for (Item item : this.items) {
			if (item.id().charAt(0) != chapter) {
				chapter = item.id().charAt(0);
				page.append("\n## ")
					.append(CHAPTERS.get(chapter))
					.append("\n| item | | rule, query or form | test |\n|---|---|---|---|\n");
			}
			page.append("| %s | %s<br>%s | %s | %s |\n".formatted(item.id(), item.chinese(), item.english(),
					cell(this.rules, item), cell(this.tests, item)));
		}
		return page.toString();
	}

	private static String cell(Map<String, Set<String>> found, Item item) {
		return found.getOrDefault(item.id(), Set.of())
			.stream()
			.map((name) -> "`" + name + "`")
			.collect(Collectors.joining("<br>"));
	}

	/** A description belongs to the type or field after it. */
	private void readSchema(Path file) {
		String type = "";
		Set<String> described = new TreeSet<>();
		for (String line : lines(file).toList()) {
			if (line.strip().startsWith("\"")) {
				ids(line).forEach(described::add);
				continue;
			}
			Matcher field = FIELD.matcher(line);
			if (field.find()) {
				boolean isField = line.startsWith(" ");
				type = isField ? type : field.group(1);
				String name = isField ? type + "." + field.group(1) : type;
				described.forEach((id) -> add(this.rules, id, name));
				described.clear();
			}
		}
	}

	private void readCode(Path file) {
		String name = Objects.toString(file.getFileName()).replace(".java", "");
		lines(file).flatMap(Requirements::ids).forEach((id) -> add(this.rules, id, name));
	}

	/** Tags belong to the class or method after them. */
	private void readTests(Path file) {
		String type = Objects.toString(file.getFileName()).replace(".java", "");
		List<String> tags = new ArrayList<>();
		for (String line : lines(file).toList()) {
			TAG.matcher(line).results().map((found) -> found.group(1)).forEach(tags::add);
			Matcher declared = DECLARED.matcher(line);
			if (declared.find()) {
				String name = declared.group(1);
				tags.forEach((id) -> add(this.tests, id, name.equals(type) ? type : type + "." + name));
				tags.clear();
			}
		}
	}

	private static Stream<String> ids(String line) {
		return ID.matcher(line).results().map((found) -> found.group());
	}

	private static void add(Map<String, Set<String>> found, String id, String name) {
		found.computeIfAbsent(id, (first) -> new TreeSet<>()).add(name);
	}

	private Stream<Path> files(String folder, String ending) {
		return Stream.of("api", "analytics", "tenant-admin", "migrations", "infra/stack")
			.flatMap((module) -> walk(this.root.resolve(module)))
			.filter((file) -> file.toString().contains(folder) && file.toString().endsWith(ending))
			.filter((file) -> !file.toString().contains("/target/"));
	}

	private static Stream<Path> walk(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> lines(Path file) {
		try {
			return Files.readAllLines(file, StandardCharsets.UTF_8).stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
