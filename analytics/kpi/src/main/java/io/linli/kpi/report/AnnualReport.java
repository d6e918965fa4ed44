package io.linli.kpi.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import org.jspecify.annotations.Nullable;

/**
 * What the report of one year says of a centre, a company or a group (P-02), before it is
 * a page or a table.
 *
 * @param entries of this year and of the one before, for the comparison; others are left
 * out, as with the tallies and surveys
 * @param restated figures of the year that were stated again, and count
 */
public record AnnualReport(Scope scope, int year, List<Entry> entries, List<Tally> tallies, List<Survey> surveys,
		List<RestatedFigure> restated, Origin origin) {

	private static final Comparator<Unit> BY_NAME = Comparator.comparing(Unit::name).thenComparing(Unit::id);

	/**
	 * Its parts may come in any order; what is made of them is always in the same one.
	 */
	public AnnualReport {
		entries = entries.stream()
			.filter((entry) -> entry.month().getYear() == year || entry.month().getYear() == year - 1)
			.sorted(Comparator.comparing((Entry entry) -> entry.unit().name())
				.thenComparing((entry) -> entry.unit().id())
				.thenComparing((entry) -> entry.kpi().code())
				.thenComparing(Entry::month))
			.toList();
		tallies = tallies.stream()
			.filter((tally) -> tally.year() == year || tally.year() == year - 1)
			.sorted(Comparator.comparing(Tally::unit, BY_NAME)
				.thenComparing(Tally::year)
				.thenComparing(Tally::what)
				.thenComparing(Tally::name, Comparator.nullsFirst(Comparator.naturalOrder()))
				.thenComparing(Tally::side))
			.toList();
		surveys = surveys.stream()
			.filter((survey) -> survey.year() == year || survey.year() == year - 1)
			.sorted(Comparator.comparing(Survey::unit, BY_NAME)
				.thenComparing(Survey::framedOn)
				.thenComparing(Survey::toString))
			.toList();
		restated = restated.stream()
			.filter((figure) -> figure.month().getYear() == year)
			.sorted(Comparator.comparing((RestatedFigure figure) -> figure.kpi().code())
				.thenComparing(RestatedFigure::month)
				.thenComparing(RestatedFigure::unit, BY_NAME))
			.toList();
	}

	/** A project with its service centre; in a group's report a company. */
	public record Unit(String id, String name) {
	}

	/** What was counted for one KPI in one unit and month. */
	public record Entry(Unit unit, LocalDate month, Kpi kpi, Figure figure) {
	}

	/** The part of a company's report that is of one of its centres. */
	public AnnualReport centre(Unit centre) {
		Predicate<Unit> here = (unit) -> unit.id().equals(centre.id());
		return new AnnualReport(
				new Scope(Scope.Kind.CENTRE, centre.id(), this.scope.name() + " · " + centre.name(),
						this.scope.generated()),
				this.year, this.entries.stream().filter((entry) -> here.test(entry.unit())).toList(),
				this.tallies.stream().filter((tally) -> here.test(tally.unit())).toList(),
				this.surveys.stream().filter((survey) -> here.test(survey.unit())).toList(),
				this.restated.stream().filter((figure) -> here.test(figure.unit())).toList(), this.origin);
	}

	/**
	 * The report of a group: its companies' figures side by side, and summed.
	 * @param companies at least one, all of the same year and run
	 */
	public static AnnualReport group(String id, String name, List<AnnualReport> companies) {
		AnnualReport first = companies.getFirst();
		List<Entry> entries = companies.stream().flatMap(AnnualReport::entriesOfAll).toList();
		List<Tally> tallies = companies.stream().flatMap(AnnualReport::talliesOfAll).toList();
		return new AnnualReport(
				new Scope(Scope.Kind.GROUP, id, name,
						companies.stream().anyMatch((company) -> company.scope().generated())),
				first.year(), entries, tallies,
				companies.stream()
					.flatMap((company) -> company.surveys().stream().map((survey) -> survey.in(company.whole())))
					.toList(),
				companies.stream()
					.flatMap((company) -> company.restated().stream().map((figure) -> figure.in(company.whole())))
					.toList(),
				first.origin().with(hash(companies)));
	}

	/** All units that the year has something of. */
	public List<Unit> units() {
		return Stream
			.of(this.entries.stream().filter((entry) -> entry.month().getYear() == this.year).map(Entry::unit),
					this.tallies.stream().filter((tally) -> tally.year() == this.year).map(Tally::unit),
					this.surveys.stream().filter((survey) -> survey.year() == this.year).map(Survey::unit))
			.flatMap((units) -> units)
			.distinct()
			.sorted(BY_NAME)
			.toList();
	}

	/** The unit of an id; empty where the report has nothing of it. */
	public Optional<Unit> unit(String id) {
		return allUnits().stream().filter((unit) -> unit.id().equals(id)).findFirst();
	}

	/** All units that either year has something of. */
	List<Unit> allUnits() {
		return Stream
			.of(this.entries.stream().map(Entry::unit), this.tallies.stream().map(Tally::unit),
					this.surveys.stream().map(Survey::unit), this.restated.stream().map(RestatedFigure::unit))
			.flatMap((units) -> units)
			.distinct()
			.sorted(BY_NAME)
			.toList();
	}

	/**
	 * A figure of a year.
	 * @param unit null: all of them
	 */
	Figure figureOf(Kpi kpi, @Nullable Unit unit, int of) {
		return sum(kpi, (entry) -> entry.month().getYear() == of && (unit == null || entry.unit().equals(unit)));
	}

	Figure figure(Kpi kpi) {
		return figureOf(kpi, null, this.year);
	}

	Figure figure(Kpi kpi, int month) {
		return sum(kpi, (entry) -> entry.month().equals(LocalDate.of(this.year, month, 1)));
	}

	Figure figure(Kpi kpi, Unit unit) {
		return figureOf(kpi, unit, this.year);
	}

	Figure lastYear(Kpi kpi) {
		return figureOf(kpi, null, this.year - 1);
	}

	long count(int of, Tally.What what, Predicate<Tally> which) {
		return this.tallies.stream()
			.filter((tally) -> tally.year() == of && tally.what() == what)
			.filter(which)
			.mapToLong(Tally::count)
			.sum();
	}

	/** The year is not over yet. */
	boolean running() {
		return this.origin.day().isBefore(LocalDate.of(this.year, 12, 31));
	}

	private Unit whole() {
		return new Unit(this.scope.id(), this.scope.name());
	}

	private Stream<Entry> entriesOfAll() {
		Map<LocalDate, Map<String, List<Entry>>> sums = this.entries.stream()
			.collect(Collectors.groupingBy(Entry::month, TreeMap::new,
					Collectors.groupingBy((entry) -> entry.kpi().code(), TreeMap::new, Collectors.toList())));
		return sums.values()
			.stream()
			.flatMap((kpis) -> kpis.values().stream())
			.map((same) -> new Entry(whole(), same.getFirst().month(), same.getFirst().kpi(),
					Figure.sum(same.stream().map(Entry::figure).toList())));
	}

	private Stream<Tally> talliesOfAll() {
		return this.tallies.stream()
			.map((tally) -> new Tally(whole(), tally.year(), tally.what(), tally.name(), tally.side(), 0))
			.distinct()
			.map((key) -> new Tally(key.unit(), key.year(), key.what(), key.name(), key.side(),
					count(key.year(), key.what(), (tally) -> key
						.equals(new Tally(key.unit(), tally.year(), tally.what(), tally.name(), tally.side(), 0)))));
	}

	private Figure sum(Kpi kpi, Predicate<Entry> which) {
		return Figure.sum(this.entries.stream()
			.filter((entry) -> entry.kpi().equals(kpi))
			.filter(which)
			.map(Entry::figure)
			.toList());
	}

	private static String hash(List<AnnualReport> companies) {
		String hashes = companies.stream()
			.map((company) -> company.scope().id() + " " + company.origin().inputHash() + "\n")
			.sorted()
			.collect(Collectors.joining());
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(hashes.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
