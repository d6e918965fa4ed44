package io.linli.job;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * By what the lake keeps the files of a table apart, so that only those are opened in
 * which a row can lie.
 *
 * @param column a day or an instant, by whose month; every row has it
 * @param since SQL for the first of the months in which a row may have lain before; it
 * lies in that of the column, or has lain between
 */
record Partition(String column, String since) {

	static Partition by(String column) {
		return new Partition(column, column);
	}

	/** As Iceberg's SQL. */
	String transform() {
		return "months(" + this.column + ")";
	}

	/** Where rows lie. */
	List<LocalDate> months(Dataset<Row> rows) {
		return distinct(rows, month(this.column));
	}

	/** Where rows lie that were written, and where they may have lain before. */
	List<LocalDate> earlier(Dataset<Row> written) {
		// A local month may begin a day before it does by UTC.
		return distinct(written, "explode(sequence(%s, %s, interval 1 month))"
			.formatted(month("least(date_sub(" + this.since + ", 1), " + this.column + ")"), month(this.column)));
	}

	/**
	 * A condition by which files can be chosen, as SQL.
	 * @param row how its columns are called
	 */
	String within(String row, Collection<LocalDate> months) {
		return months.isEmpty() ? "false"
				: months.stream()
					.map((month) -> "%1$s >= date'%2$s' and %1$s < date'%3$s'".formatted(row + this.column, month,
							month.plusMonths(1)))
					.collect(Collectors.joining(" or ", "(", ")"));
	}

	private static String month(String at) {
		return "trunc(" + at + ", 'month')";
	}

	private static List<LocalDate> distinct(Dataset<Row> rows, String month) {
		return rows.selectExpr(month + " as month")
			.where("month is not null")
			.distinct()
			.collectAsList()
			.stream()
			.map((row) -> row.<Date>getAs("month").toLocalDate())
			.sorted()
			.toList();
	}

}
