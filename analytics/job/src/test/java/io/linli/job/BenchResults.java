package io.linli.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What has been measured, the last of each name, and the goals' ratios of it as Markdown.
 *
 * @param file a line each: name, seconds, CPU here and of PostgreSQL, the machine's load
 */
record BenchResults(Path file) {

	/** How the last of several rounds is called. */
	static final String LAST = "last round";

	void add(String name, Cost cost) throws IOException {
		String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
		write("%s\t%.2f\t%.2f\t%.2f\t%s".formatted(name, cost.wall(), cost.cpu(), cost.postgres(), load));
		System.out.printf(Locale.ROOT, "%-48s %8.2f s wall %8.2f s CPU %8.2f s CPU of PostgreSQL, load %s%n", name,
				cost.wall(), cost.cpu(), cost.postgres(), load);
	}

	void say(String name, String words) throws IOException {
		write(name + "\t" + words);
		System.out.println(words);
	}

	private void write(String line) throws IOException {
		Files.writeString(this.file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	void report() throws IOException {
		Map<String, String[]> last = new LinkedHashMap<>();
		Files.readAllLines(this.file).forEach((line) -> last.put(line.split("\t")[0], line.split("\t")));
		System.out.println("| what | wall s | CPU s | of PostgreSQL | load |\n|---|---|---|---|---|");
		last.values()
			.stream()
			.filter((row) -> row.length > 2)
			.forEach((row) -> System.out.println("| " + String.join(" | ", row) + " |"));
		last.values()
			.stream()
			.filter((row) -> row.length == 2)
			.forEach((row) -> System.out.println("\n" + row[0] + ": " + row[1]));
		System.out.println("\n| goal | limit | measured |\n|---|---|---|");
		Map<String, Cost> costs = new LinkedHashMap<>();
		last.forEach((name, row) -> {
			if (row.length > 2) {
				costs.put(name,
						new Cost(Double.parseDouble(row[1]), Double.parseDouble(row[2]), Double.parseDouble(row[3])));
			}
		});
		goals(new Goals(costs));
	}

	private static void goals(Goals of) {
		String postgres = "PostgreSQL, its tables, " + LAST;
		String duckDb = "DuckDB, the lake's files, " + LAST;
		String spark = "Spark, the lake's files, " + LAST;
		String day = "the night after a day";
		String anew = "all months anew";
		of.goal("all KPIs from facts in files, warm: CPU to DuckDB's", 3,
				of.cpu("Spark, facts in files, " + LAST) / of.cpu("DuckDB, facts in files, " + LAST));
		of.goal("all KPIs from the lake's files, facts and all, warm: CPU to DuckDB's", 3,
				of.cpu(spark) / of.cpu(duckDb));
		of.goal("all months anew, with JVM start: wall to PostgreSQL's", 0.4, of.wall(anew) / of.wall(postgres));
		of.goal("the first night, which reads all rows: wall to PostgreSQL's", 0.4,
				of.wall("the first night") / of.wall(postgres));
		of.goal("all KPIs, warm: wall to PostgreSQL's", 0.12, of.wall(spark) / of.wall(postgres));
		of.goal("the night after a day: wall to PostgreSQL's", 0.25, of.wall(day) / of.wall(postgres));
		of.goal("the night after a day: CPU to that of all months anew", 0.2, of.all(day) / of.all(anew));
		of.goal("one more touched month, s", 0.5,
				(of.wall("7 touched months of a company") - of.wall("1 touched months of a company")) / 6);
		of.goal("reading a million rows, CPU s", 1, of.all("reading a million rows of deadline"));
		of.goal("JVM start to the end of an unchanged night, with the cache, s", 10,
				of.wall("an unchanged night with the cache"));
	}

	/** Of what was measured; what was not is no number. */
	private record Goals(Map<String, Cost> costs) {

		private static final Cost NONE = new Cost(Double.NaN, Double.NaN, Double.NaN);

		void goal(String name, double limit, double measured) {
			if (!Double.isNaN(measured)) {
				System.out.printf(Locale.ROOT, "| %s | %s | %s%.2f%s |%n", name, limit, (measured <= limit) ? "**" : "",
						measured, (measured <= limit) ? "**" : "");
			}
		}

		double wall(String name) {
			return this.costs.getOrDefault(name, NONE).wall();
		}

		double cpu(String name) {
			return this.costs.getOrDefault(name, NONE).cpu();
		}

		double all(String name) {
			return this.costs.getOrDefault(name, NONE).all();
		}

	}

}
