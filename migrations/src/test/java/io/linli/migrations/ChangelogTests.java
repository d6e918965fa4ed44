package io.linli.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What every changelog file looks like. */
class ChangelogTests {

	private static final Path ROOT = Path.of("src/main/resources/db/changelog");

	static Stream<Path> files() throws IOException {
		try (Stream<Path> files = Files.walk(ROOT)) {
			return files.filter((file) -> file.toString().endsWith(".sql")).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void liesInItsFeatureAndIsNamedByDateAndSubject(Path file) {
		assertThat(ROOT.relativize(file).toString()).matches("[a-z]+/\\d{8}-\\d{2}-[a-z]+(-[a-z]+)*\\.sql");
	}

	@ParameterizedTest
	@MethodSource("files")
	void canTakeBackEachOfItsChangesets(Path file) throws IOException {
		String text = Files.readString(file);
		assertThat(text).startsWith("--liquibase formatted sql\n");
		assertThat(text.split("--changeset ")).hasSizeGreaterThan(1)
			.as(file.toString())
			.satisfies(
					(parts) -> assertThat(Stream.of(parts).skip(1)).allMatch((part) -> part.contains("\n--rollback ")));
	}

	@Test
	void ofEveryFeatureIsIncludedOnce() throws IOException {
		String changelog = Files.readString(ROOT.resolve("changelog.yaml"));
		try (Stream<Path> features = Files.list(ROOT)) {
			assertThat(features.filter(Files::isDirectory).map((feature) -> feature.getFileName().toString()))
				.allSatisfy((feature) -> assertThat(changelog).containsOnlyOnce("path: " + feature + "/,"));
		}
	}

}
