package io.linli.job;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.kpi.Subject;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;

/**
 * The months of companies whose figures are counted; those of all others stand.
 *
 * @param base from this month on all companies' are; null for none
 * @param open of a month and all later ones: which companies'
 * @param closed of a month alone: which companies'
 * @param visits of the January that stands for a year's visits at home: which companies'
 */
record Periods(@Nullable LocalDate base, Map<LocalDate, Set<String>> open, Map<LocalDate, Set<String>> closed,
		Map<LocalDate, Set<String>> visits) {

	static final LocalDate EVER = LocalDate.of(1900, 1, 1);

	/** The last month of what does not end. */
	static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 1);

	static final Periods ALL = new Periods(EVER, Map.of(), Map.of(), Map.of());

	/**
	 * A repair is judged thirty days after its completion, and a zone's day ends
	 * before another's: an instant can change no fact of an earlier month.
	 */
	private static final int DAYS_BACK = 33;

	/** What has been touched. */
	static Periods of(List<Mark> marks) {
		return of(null, marks);
	}

	/** What has been touched, and what time itself may have changed since an instant. */
	static Periods since(Instant counted, List<Mark> marks) {
		return of(LocalDate.ofInstant(counted, ZoneOffset.UTC).minusDays(DAYS_BACK).withDayOfMonth(1), marks);
	}

	private static Periods of(@Nullable LocalDate base, List<Mark> marks) {
		if (marks.stream().anyMatch(Mark::ofEverybody)) {
			return ALL;
		}
		Map<LocalDate, Set<String>> open = new TreeMap<>();
		Map<LocalDate, Set<String>> closed = new TreeMap<>();
		Map<LocalDate, Set<String>> visits = new TreeMap<>();
		for (Mark mark : marks) {
			if (mark.visits()) {
				visits.computeIfAbsent(mark.since(), (january) -> new TreeSet<>()).add(mark.tenantId());
			}
			else if (mark.until().equals(FOR_EVER)) {
				if (isBefore(base, mark.since())) {
					open.computeIfAbsent(mark.since(), (month) -> new TreeSet<>()).add(mark.tenantId());
				}
			}
			else {
				mark.since()
					.datesUntil(mark.until().plusDays(1), Period.ofMonths(1))
					.filter((month) -> isBefore(base, month))
					.forEach((month) -> closed.computeIfAbsent(month, (first) -> new TreeSet<>()).add(mark.tenantId()));
			}
		}
		return new Periods(base, open, closed, visits);
	}

	/** All later months are every company's, and nobody's beside. */
	private static boolean isBefore(@Nullable LocalDate base, LocalDate month) {
		return base == null || month.isBefore(base);
	}

	/**
	 * Months of a company.
	 *
	 * @param since this one and all later ones; null for none
	 */
	private record Spell(@Nullable LocalDate since, Set<LocalDate> months) {

		LocalDate first() {
			return Stream.concat(Stream.ofNullable(this.since), this.months.stream())
				.min(Comparator.naturalOrder())
				.orElseThrow();
		}

	}

	boolean everything() {
		return EVER.equals(this.base);
	}

	boolean none() {
		return this.base == null && this.open.isEmpty() && this.closed.isEmpty() && this.visits.isEmpty();
	}

	boolean touches(String tenantId, LocalDate month) {
		return this.base != null && !month.isBefore(this.base)
				|| this.closed.getOrDefault(month, Set.of()).contains(tenantId)
				|| this.open.entrySet()
					.stream()
					.anyMatch((entry) -> !month.isBefore(entry.getKey()) && entry.getValue().contains(tenantId));
	}

	/**
	 * What is counted of a subject: visits of a year are counted together.
	 */
	boolean touches(Subject subject, String tenantId, LocalDate month) {
		return touches(tenantId, month) || subject == Subject.HOUSEHOLD
				&& this.visits.getOrDefault(month.withDayOfYear(1), Set.of()).contains(tenantId);
	}

	/** Of rows with tenant_id and month, those of these months. */
	Dataset<Row> within(Dataset<Row> rows) {
		return everything() ? rows : rows.where(sql());
	}

	/** The same of facts of a subject. */
	Dataset<Row> within(Subject subject, Dataset<Row> facts) {
		if (everything() || subject != Subject.HOUSEHOLD) {
			return within(facts);
		}
		Column touched = expr(sql());
		for (Map.Entry<LocalDate, Set<String>> year : this.visits.entrySet()) {
			touched = touched.or(col("tenant_id").isin(year.getValue().toArray())
				.and(to_date(date_trunc("year", col("month"))).equalTo(lit(year.getKey()))));
		}
		return facts.where(touched);
	}

	/**
	 * Of rows with tenant_id, those that may have a part in these months: from some days
	 * before an instant to some days after it. Zones are up to a day apart.
	 */
	Column near(String at, int before, int after) {
		if (everything()) {
			return lit(true);
		}
		Column near = (this.base != null) ? expr(at).geq(start(this.base, after)) : lit(false);
		for (Map.Entry<Spell, Set<String>> entry : byMonths().entrySet()) {
			Spell spell = entry.getKey();
			Column within = (spell.since() != null) ? expr(at).geq(start(spell.since(), after)) : lit(false);
			for (LocalDate month : spell.months()) {
				within = within
					.or(expr(at).geq(start(month, after)).and(expr(at).lt(start(month.plusMonths(1), -before - 2))));
			}
			near = near.or(col("tenant_id").isin(entry.getValue().toArray()).and(within));
		}
		return near;
	}

	/**
	 * The same by the first of two instants that a row has: SQL by which files can be
	 * left out, as they cannot by what is made of both.
	 */
	Column nearFirst(String at, String otherwise, int before, int after) {
		return near(at, before, after).or(expr(at).isNull().and(near(otherwise, before, after)));
	}

	/**
	 * Of rows with tenant_id, those since some days before the first of these months.
	 */
	Column from(String at, int days) {
		if (everything()) {
			return lit(true);
		}
		Column from = (this.base != null) ? expr(at).geq(start(this.base, days)) : lit(false);
		for (Map.Entry<Spell, Set<String>> entry : byMonths().entrySet()) {
			from = from.or(col("tenant_id").isin(entry.getValue().toArray())
				.and(expr(at).geq(start(entry.getKey().first(), days))));
		}
		return from;
	}

	/** Of visits at home, those that may be of a year that is counted. */
	Column ofYears(String at) {
		return everything() ? lit(true)
				: Stream
					.concat(Stream.ofNullable(this.base),
							Stream.of(this.open, this.closed, this.visits)
								.flatMap((months) -> months.keySet().stream()))
					.min(Comparator.naturalOrder())
					.map((first) -> expr(at).geq(start(first.withDayOfYear(1), 0)))
					.orElse(lit(false));
	}

	/** So many days, and one, before a month begins. */
	private static Column start(LocalDate month, int days) {
		return lit(month.minusDays(days + 1L).atStartOfDay(ZoneOffset.UTC).toInstant());
	}

	/**
	 * Of rows with tenant_id and month, those of these months: a condition for Spark and
	 * for PostgreSQL. Companies that have the same months share a term.
	 */
	String sql() {
		if (everything()) {
			return "true";
		}
		List<String> terms = new ArrayList<>();
		if (this.base != null) {
			terms.add("month >= " + literal(this.base));
		}
		byMonths().forEach((spell, companies) -> {
			List<String> months = new ArrayList<>();
			if (spell.since() != null) {
				months.add("month >= " + literal(spell.since()));
			}
			if (!spell.months().isEmpty()) {
				months.add("month in ("
						+ spell.months().stream().map(Periods::literal).collect(Collectors.joining(", ")) + ")");
			}
			terms.add(companies.stream().collect(Collectors.joining("', '", "tenant_id in ('", "') and "))
					+ months.stream().collect(Collectors.joining(" or ", "(", ")")));
		});
		return terms.isEmpty() ? "false" : String.join(" or ", terms);
	}

	private static String literal(LocalDate day) {
		return "date'" + day + "'";
	}

	private Map<Spell, Set<String>> byMonths() {
		Map<String, LocalDate> since = new TreeMap<>();
		this.open.forEach((month, tenants) -> tenants
			.forEach((tenant) -> since.merge(tenant, month, (one, other) -> one.isBefore(other) ? one : other)));
		Map<String, Set<LocalDate>> months = new TreeMap<>();
		this.closed.forEach((month, tenants) -> tenants
			.forEach((tenant) -> months.computeIfAbsent(tenant, (first) -> new TreeSet<>()).add(month)));
		Map<Spell, Set<String>> companies = new LinkedHashMap<>();
		Stream.concat(since.keySet().stream(), months.keySet().stream())
			.forEach((tenant) -> companies
				.computeIfAbsent(new Spell(since.get(tenant), months.getOrDefault(tenant, Set.of())),
						(first) -> new TreeSet<>())
				.add(tenant));
		return companies;
	}

	@Override
	public String toString() {
		if (everything()) {
			return "all months";
		}
		List<String> touched = new ArrayList<>();
		if (this.base != null) {
			touched.add("every month since " + this.base);
		}
		if (!this.visits.isEmpty()) {
			touched.add("visits of years");
		}
		long others = Stream.concat(this.closed.values().stream(), this.open.values().stream())
			.mapToLong(Set::size)
			.sum();
		if (others > 0 || touched.isEmpty()) {
			touched.add(others + " touched months of companies");
		}
		return String.join(" and ", touched);
	}

}
