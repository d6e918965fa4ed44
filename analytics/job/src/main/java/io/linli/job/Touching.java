package io.linli.job;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Finds which months the written rows of a table touch: by what they are now, and by what
 * the lake still says that they were.
 *
 * @param view the view of the written rows
 * @param known the view of what the lake says of them, or of more
 */
record Touching(SparkSession spark, String view, String known) {

	/**
	 * The marks of a table's written rows.
	 * @param readAt when they were read
	 */
	List<Mark> marks(Table table, Instant readAt) {
		List<Reach> reaches = Reach.of(table);
		if (reaches.isEmpty()) {
			return List.of();
		}
		Dataset<Row> images = images(table, reaches).persist();
		try {
			images.createOrReplaceTempView("image");
			List<String> parts = new ArrayList<>();
			String latest = latest(images.schema(), "#");
			for (int i = 0; i < reaches.size(); i++) {
				parts.add(months(reaches.get(i), i, latest));
			}
			return this.spark
				.sql("""
						select tenant_id, cast(trunc(since, 'MM') as date) as since, cast(trunc(until, 'MM') as date) as until,
						       max(latest) as latest
						from (%s) where since is not null group by 1, 2, 3"""
					.formatted(String.join(" union all ", parts)))
				.collectAsList()
				.stream()
				.map((row) -> mark(row, readAt))
				.toList();
		}
		finally {
			images.unpersist();
		}
	}

	/** Each written row as it is and as it was, and which of its reaches hold. */
	private Dataset<Row> images(Table table, List<Reach> reaches) {
		List<String> names = new ArrayList<>();
		StringBuilder holds = new StringBuilder();
		for (Reach reach : reaches) {
			names.add("reach_" + names.size());
			holds.append(", ").append(holds(reach)).append(" as ").append(names.getLast());
		}
		String same = table.key()
			.stream()
			.map((column) -> "o." + column + " = n." + column)
			.collect(Collectors.joining(" and "));
		return this.spark.sql("""
				with pair as (
				  select struct(n.*) as n, struct(o.*) as o, o.tenant_id is null as fresh
				  from %2$s n left join (select o.* from %1$s o left semi join %2$s n on %3$s) o on %3$s),
				judged as (select n, o, fresh%4$s from pair)
				select n.*, %5$s from judged union all select o.*, %5$s from judged where not fresh"""
			.formatted(this.known, this.view, same, holds, String.join(", ", names)));
	}

	private static String holds(Reach reach) {
		if (reach.compared().isEmpty()) {
			return "true";
		}
		String changed = "not (struct(%s) <=> struct(%s))".formatted(columns(reach, "n."), columns(reach, "o."));
		return reach.known() ? "not fresh and " + changed : "fresh or " + changed;
	}

	private static String columns(Reach reach, String row) {
		return String.join(", ", reach.compared()).replace("#", row);
	}

	private static String months(Reach reach, int number, String latest) {
		String parent = (reach.parent() != null) ? reach.parent() : "";
		String spans = reach.spans()
			.stream()
			.map((span) -> "named_struct('since', %s, 'until', %s)".formatted(span.since(), span.until()))
			.collect(Collectors.joining(", "));
		return "select #tenant_id, %s as latest, inline(array(%s)) from image i%s where #reach_%d"
			.formatted(latest, spans, parent, number)
			.replace("#", "i.");
	}

	/**
	 * The last instant that a row names, as SQL.
	 * @param prefix of the columns' names
	 */
	static String latest(StructType row, String prefix) {
		return Arrays.stream(row.fields())
			.filter((field) -> field.dataType().equals(DataTypes.TimestampType))
			.map((field) -> ", " + prefix + field.name())
			.collect(Collectors.joining("", "greatest(timestamp'1970-01-01', timestamp'1970-01-02'", ")"));
	}

	private static Mark mark(Row row, Instant readAt) {
		Instant latest = row.<Timestamp>getAs("latest").toInstant();
		return new Mark(row.getAs("tenant_id"), row.<Date>getAs("since").toLocalDate(),
				row.<Date>getAs("until").toLocalDate(), latest.isAfter(readAt) ? latest : readAt);
	}

}
