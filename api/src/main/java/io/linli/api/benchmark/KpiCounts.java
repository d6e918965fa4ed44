package io.linli.api.benchmark;

import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

import io.linli.api.graphql.Column;
import io.linli.api.graphql.Shape;
import io.linli.kpi.Interval;
import io.linli.kpi.Kpi;
import io.linli.kpi.Scale;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.DOUBLE;
import static io.linli.api.graphql.Column.LONG;

/**
 * The type {@code KpiCounts}: the columns of one KPI in a scorecard, and in SQL what
 * {@link KpiFigure} says of a figure in Java. A test holds the two together.
 */
record KpiCounts(Kpi kpi) {

	/** The fields that are columns, by what the column's name ends with. */
	private static final Map<String, String> COLUMNS = Map.of("numerator", "#numerator", "denominator", "#denominator",
			"provenNumerator", "#proven_numerator", "provenDenominator", "#proven_denominator", "openOverdue",
			"#open_overdue", "unmeasured", "#unmeasured");

	Shape shape() {
		Shape shape = Shape.cells("KpiCounts");
		COLUMNS.forEach((field, column) -> shape.column(field, sql(column), LONG));
		return shape.column("value", ratio("#numerator", "#denominator"), DOUBLE)
			.column("provenValue", ratio("#proven_numerator", "#proven_denominator"), DOUBLE)
			.column("closed", sql("#denominator - #open_overdue"), ofCases(LONG))
			.column("measuredShare", sql("#denominator::float8 / nullif(#denominator + #unmeasured, 0)"),
					ofCases(DOUBLE))
			.column("thin", sql("#denominator < " + this.kpi.minimumN()), BOOLEAN)
			.embedded("interval", interval());
	}

	private Shape interval() {
		String presence = countsCases() ? "nullif(#denominator, 0)" : "nullif(#denominator, #denominator)";
		return Shape.cells("Interval", sql(presence))
			.column("low", sql("array[#numerator, #denominator]"), wilson(Interval::low))
			.column("high", sql("array[#numerator, #denominator]"), wilson(Interval::high));
	}

	private String ratio(String count, String cases) {
		return sql(count + "::float8 * " + this.kpi.scale().factor() + " / nullif(" + cases + ", 0)");
	}

	/** Null where household-days are counted, which no case is one of. */
	private Column.Reader ofCases(Column.Reader reader) {
		return countsCases() ? reader : (row, position) -> null;
	}

	private boolean countsCases() {
		return this.kpi.scale() == Scale.PROPORTION;
	}

	private String sql(String expression) {
		return expression.replace("#", "{}." + this.kpi.column() + "_");
	}

	private static Column.Reader wilson(ToDoubleFunction<Interval> bound) {
		return (row, position) -> {
			Long[] counts = (Long[]) row.getArray(position).getArray();
			return bound.applyAsDouble(Objects.requireNonNull(Interval.wilson(counts[0], counts[1])));
		};
	}

}
