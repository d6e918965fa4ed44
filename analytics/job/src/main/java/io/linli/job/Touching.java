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
 * @param written the rows
 * @param known what the lake says of them, or of more
 * @param count how many were written
 */
record Touching(Dataset<Row> written, Dataset<Row> known, long count) {

	/**
	 * The marks of a table's written rows.
	 * @param readAt when they were read
	 */
	List<Mark> marks(Table table, Instant readAt) {
		List<Reach> reaches = Reach.of(table);
		if (reaches.isEmpty()) {
			return List.of();
		}
		SparkSession spark = this.written.sparkSession();
		Dataset<Row> images = Few.atHand(images(table, reaches), this.count);
		try {
			images.createOrReplaceTempView("image");
			String latest = latest(images.schema(), "#");
			return spark
				.sql("""
						select tenant_id, cast(trunc(since, 'MM') as date) as since, cast(trunc(until, 'MM') as date) as until,
						       visits, max(latest) as latest
						from (%s) where since is not null group by 1, 2, 3, 4"""
					.formatted(String.join(" union all ", months(reaches, latest))))
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
		this.written.createOrReplaceTempView("written");
		this.known.createOrReplaceTempView("known_rows");
		return this.written.sparkSession()
			.sql("""
					with pair as (
					  select struct(n.*) as n, struct(o.*) as o, o.tenant_id is null as fresh
					  from written n left join known_rows o on %1$s),
					judged as (select n, o, fresh%2$s from pair)
					select n.*, %3$s from judged union all select o.*, %3$s from judged where not fresh"""
				.formatted(same, holds, String.join(", ", names)));
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

	/** A select for all reaches of the rows alone, and one for each with other rows. */
	private List<String> months(List<Reach> reaches, String latest) {
		List<String> alone = new ArrayList<>();
		List<String> selects = new ArrayList<>();
		for (int i = 0; i < reaches.size(); i++) {
			Reach reach = reaches.get(i);
			String holds = "#reach_" + i;
			if (reach.parent() == null) {
				reach.spans().forEach((span) -> alone.add(span(span, holds)));
			}
			else {
				selects.add(select(Few.are(this.count) ? "/*+ broadcast(i) */ " : "", latest,
						reach.spans().stream().map((span) -> span(span, "true")).toList(),
						reach.parent() + " where " + holds));
			}
		}
		if (!alone.isEmpty()) {
			selects.add(select("", latest, alone, ""));
		}
		return selects;
	}

	private static String span(Reach.Span span, String holds) {
		return "named_struct('since', if(%s, %s, cast(null as date)), 'until', %s, 'visits', %s)".formatted(holds,
				span.since(), span.until(), span.visits());
	}

	private static String select(String hint, String latest, List<String> spans, String from) {
		return "select %s#tenant_id, %s as latest, inline(array(%s)) from image i%s"
			.formatted(hint, latest, String.join(", ", spans), from)
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
				row.<Date>getAs("until").toLocalDate(), row.<Boolean>getAs("visits"),
				latest.isAfter(readAt) ? latest : readAt);
	}

}
