package io.linli.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.spark.SparkConf;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jar starts as Spark wants to be started.
 */
class LaunchTests {

	@Test
	void theManifestOpensWhatSparkOpens() throws IOException {
		Matcher opens = Pattern.compile("<spark.opens>(.*?)</spark.opens>")
			.matcher(Files.readString(Path.of("pom.xml")));
		assertThat(opens.find()).isTrue();
		assertThat(opens.group(1).split(" ")).containsExactlyInAnyOrderElementsOf(opened(flags()));
	}

	@Test
	void testsRunWithSparksFlags() {
		List<String> given = Stage.script("opens.args").lines().map(String::strip).toList();
		assertThat(given).containsAll(flags());
	}

	@Test
	void settingsOfTheCommandLineWin() {
		System.setProperty("spark.master", "local[1]");
		try {
			assertThat(conf().get("spark.master")).isEqualTo("local[1]");
		}
		finally {
			System.clearProperty("spark.master");
		}
		assertThat(conf().get("spark.master")).isEqualTo("local[*]");
	}

	@Test
	void timesAreInstantsInFilesAndUtcInSessions() {
		assertThat(conf().get("spark.sql.parquet.outputTimestampType")).isEqualTo("TIMESTAMP_MICROS");
		assertThat(conf().get("spark.sql.session.timeZone")).isEqualTo("UTC");
	}

	@Test
	void nativeCodeRunsWhereItsLibraryFits() {
		assertThat(Comet.fits("Linux", "amd64")).isTrue();
		assertThat(Comet.fits("Linux", "aarch64")).isTrue();
		assertThat(Comet.fits("Linux", "riscv64")).isFalse();
		assertThat(Comet.fits("Mac OS X", "aarch64")).isFalse();
		assertThat(Comet.fits("Windows 11", "amd64")).isFalse();
	}

	@Test
	void sparkDoesAllItselfWherePluginsAreGivenAndBeItNone() {
		System.setProperty("spark.plugins", "");
		try {
			assertThat(conf().getAll()).noneMatch((setting) -> setting._1().startsWith("spark.comet"));
			assertThat(conf().contains("spark.shuffle.manager")).isFalse();
			assertThat(conf().contains("spark.memory.offHeap.enabled")).isFalse();
		}
		finally {
			System.clearProperty("spark.plugins");
		}
	}

	private static SparkConf conf() {
		return Session.conf(Database.of(Map.of()), Path.of("lake"));
	}

	private static List<String> flags() {
		return Arrays.stream(JavaModuleOptions.defaultModuleOptionArray()).toList();
	}

	private static List<String> opened(List<String> flags) {
		return flags.stream()
			.filter((flag) -> flag.startsWith("--add-opens="))
			.flatMap((flag) -> Stream.of(flag.replace("--add-opens=", "").replace("=ALL-UNNAMED", "")))
			.toList();
	}

}
