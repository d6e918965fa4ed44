package io.linli.job;

import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.Subject;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever changes in one row of one table, the months whose figures become others are
 * those that {@link Reach} says it touches. Companies are many copies of one, and each of
 * them has one row that is new, or of which one column is another: every column of every
 * table has its company, so that what is added later is asked as well.
 */
class ReachIntegrationTests {

	private static final Instant AS_OF = Stage.asOf("2026-09-20").instant();

	/** Each column, in another row each time. */
	private static final int TIMES = Integer.getInteger("linli.reach.times", 1);

	private static final Random CHANCE = new Random(Integer.getInteger("linli.reach.seed", 7));

	/** What tells versions and companies apart is not changed. */
	private static final Set<String> FIXED = Set.of("tenant_id", "row_xid", "month");

	private static Stage stage;

	private static final Map<Table, List<Row>> COMPANY = new EnumMap<>(Table.class);

	/** What has become of one row, in the company of that name. */
	private record Change(String tenant, Table table, String what, Row row) {
	}

	@BeforeAll
	static void generate() throws SQLException {
		stage = Stage.interpreted("reach");
		stage.execute(Stage.generated(160, 120, 120)
			.replace("40 + p * 10", "12")
			.replace("* 20)::int) end", "* 4)::int) end"));
		stage.spark().sql("create namespace if not exists lake.linli");
		String company = stage.rows("select tenant_id from linli.tenant where alias = 'company-1'").getFirst();
		try (Source source = Source.open(stage.database())) {
			for (Table table : Table.values()) {
				Dataset<Row> rows = source.read(stage.spark(), table, null).where(col("tenant_id").equalTo(company));
				COMPANY.put(table, rows.collectAsList());
			}
		}
	}

	@AfterAll
	static void close() {
		stage.close();
	}

	@Test
	void noFigureBecomesAnotherOutsideOfTheMonthsThatAChangeTouches() {
		List<Change> changes = changes();
		copies(changes);
		Lake before = (table) -> stage.spark().table(Warehouse.name(table));
		Set<String> counted = new HashSet<>(Stage.counted(before, AS_OF));
		Map<String, Periods> touched = touched(before, changes);
		Set<String> again = new HashSet<>(Stage.counted(after(before, changes), AS_OF));
		Map<String, Set<Place>> changed = new TreeMap<>();
		Stream.concat(without(counted, again), without(again, counted))
			.map((row) -> row.split(", "))
			.forEach((cell) -> changed.computeIfAbsent(cell[0], (first) -> new HashSet<>())
				.add(new Place(subject(cell[4]), LocalDate.parse(cell[3]))));
		assertThat(changed).as("a test in which nothing changes shows nothing").hasSizeGreaterThan(changes.size() / 3);
		assertThat(changes.stream()
			.flatMap((change) -> changed.getOrDefault(change.tenant(), Set.of())
				.stream()
				.filter((place) -> !touched.get(change.tenant())
					.touches(place.subject(), change.tenant(), place.month()))
				.map((place) -> change.table() + " " + change.what() + ": " + place + " of " + change.row())))
			.as("months that Reach does not name")
			.isEmpty();
	}

	/** Where something is counted. */
	private record Place(Subject subject, LocalDate month) {
	}

	/** What is no KPI is counted of complaints and answers. */
	private static Subject subject(String what) {
		return Registry.find(what).map(Kpi::subject).orElse(Subject.COMPLAINT);
	}

	private static Stream<String> without(Set<String> rows, Set<String> others) {
		return rows.stream().filter((row) -> !others.contains(row));
	}

	private static List<Change> changes() {
		List<Change> changes = new ArrayList<>();
		COMPANY.forEach((table, rows) -> {
			if (!rows.isEmpty()) {
				for (StructField field : rows.getFirst().schema().fields()) {
					if (!FIXED.contains(field.name()) && !table.key().contains(field.name())) {
						IntStream.range(0, TIMES).forEach((time) -> changes.add(change(changes.size(), table, field)));
					}
				}
				changes.add(insert(changes.size(), table));
			}
		});
		return changes;
	}

	private static Change change(int number, Table table, StructField field) {
		List<Row> rows = COMPANY.get(table);
		Row row = rows.get(CHANCE.nextInt(rows.size()));
		Object[] values = values(row);
		int at = row.fieldIndex(field.name());
		values[at] = other(values[at], rows.stream().map((any) -> any.get(at)).filter(Objects::nonNull).toList());
		return change(number, table, field.name(), row, values);
	}

	/** One more of the kind, ten days later. */
	private static Change insert(int number, Table table) {
		List<Row> rows = COMPANY.get(table);
		Row row = rows.get(CHANCE.nextInt(rows.size()));
		Object[] values = values(row);
		for (int i = 0; i < values.length; i++) {
			if (values[i] instanceof Timestamp at) {
				values[i] = Timestamp.from(at.toInstant().plus(Duration.ofDays(10)));
			}
		}
		String own = table.key().getLast();
		int key = row.fieldIndex(own);
		values[key] = another(values[key]);
		return change(number, table, "one more", row, values);
	}

	private static Object another(Object key) {
		return switch (key) {
			case Integer number -> number + 100;
			case Date day -> Date.valueOf(day.toLocalDate().plusDays(40));
			default -> "new " + key;
		};
	}

	private static Change change(int number, Table table, String what, Row row, Object[] values) {
		String company = "company " + number;
		for (int i = 0; i < values.length; i++) {
			if (isKey(row.schema().fields()[i]) && values[i] != null) {
				values[i] = company + "/" + values[i];
			}
		}
		values[row.fieldIndex("tenant_id")] = company;
		values[row.fieldIndex("row_xid")] = -1L;
		return new Change(company, table, what, RowFactory.create(values));
	}

	private static Object[] values(Row row) {
		return IntStream.range(0, row.size()).mapToObj(row::get).toArray();
	}

	/** Another value than this one, which may be one of those that there are. */
	private static Object other(@Nullable Object value, List<Object> known) {
		return switch (value) {
			case Boolean said -> !said;
			case Integer number -> number + 1;
			case Timestamp at -> Timestamp.from(at.toInstant().plus(Duration.ofDays(CHANCE.nextBoolean() ? 40 : -100)));
			case Date day -> Date.valueOf(day.toLocalDate().plusDays(CHANCE.nextBoolean() ? 40 : -100));
			case null, default -> {
				List<Object> others = known.stream().filter((any) -> !any.equals(value)).distinct().toList();
				yield others.isEmpty() ? value : others.get(CHANCE.nextInt(others.size()));
			}
		};
	}

	private static boolean isKey(StructField field) {
		return field.name().equals("id") || field.name().endsWith("_id") && !field.name().equals("tenant_id");
	}

	/** The company once more for each change, before it. */
	private static void copies(List<Change> changes) {
		COMPANY.forEach((table, rows) -> {
			StructType schema = schema(table);
			Column company = concat(lit("company "), col("company"));
			Column[] columns = Stream.of(schema.fields())
				.map((field) -> (field.name().equals("tenant_id") ? company
						: isKey(field) ? concat(company, lit("/"), col(field.name())) : col(field.name()))
					.as(field.name()))
				.toArray(Column[]::new);
			stage.spark()
				.createDataFrame(rows, schema)
				.crossJoin(broadcast(stage.spark().range(changes.size()).toDF("company")))
				.select(columns)
				.coalesce(1)
				.writeTo(Warehouse.name(table))
				.using("iceberg")
				.createOrReplace();
		});
	}

	private static StructType schema(Table table) {
		try (Source source = Source.open(stage.database())) {
			return source.columns(table);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, Periods> touched(Lake before, List<Change> changes) {
		Map<String, List<Mark>> marks = new TreeMap<>();
		changes.forEach((change) -> marks.put(change.tenant(), new ArrayList<>()));
		for (Table table : COMPANY.keySet()) {
			new Touching(written(table, changes), before.table(table), changes.size()).marks(table, AS_OF)
				.forEach((mark) -> marks.get(mark.tenantId()).add(mark));
		}
		Map<String, Periods> touched = new TreeMap<>();
		marks.forEach((company, all) -> touched.put(company, Periods.of(all)));
		return touched;
	}

	private static Lake after(Lake before, List<Change> changes) {
		Map<Table, Dataset<Row>> after = new EnumMap<>(Table.class);
		for (Table table : COMPANY.keySet()) {
			Dataset<Row> written = written(table, changes);
			after.put(table,
					before.table(table)
						.join(broadcast(written.selectExpr(table.key().toArray(String[]::new))),
								table.key().toArray(String[]::new), "left_anti")
						.unionByName(written)
						.localCheckpoint());
		}
		return after::get;
	}

	/** The changed rows of a table; the month of a promise follows its times. */
	private static Dataset<Row> written(Table table, List<Change> changes) {
		List<Row> rows = changes.stream().filter((change) -> change.table() == table).map(Change::row).toList();
		Dataset<Row> written = stage.spark().createDataFrame(rows, schema(table));
		return (table == Table.DEADLINE) ? written.selectExpr(Stream.of(written.columns())
			.map((column) -> column.equals("month")
					? "to_date(date_trunc('month', from_utc_timestamp(coalesce(due_at, started_at, claimed_stop_at), time_zone))) as month"
					: column)
			.toArray(String[]::new)) : written;
	}

}
