package io.linli.kpi.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import org.jspecify.annotations.Nullable;

/**
 * What the report of one year says of a centre, a company or a group (P-02), before it is
 * a page or a table. What is asked of it is summed once, when it is made.
 */
public final class AnnualReport {

	private static final Comparator<Unit> BY_NAME = Comparator.comparing(Unit::name).thenComparing(Unit::id);

	private final Scope scope;

	private final int year;

	private final List<Entry> entries;

	private final List<Tally> tallies;

	private final List<Survey> surveys;

	private final List<RestatedFigure> restated;

	private final Origin origin;

	private final List<Gap> gaps;

	private final @Nullable List<PeerComparison> peers;

	private final List<Unit> units;

	private final List<Unit> allUnits;

	private final Map<OfYear, Figure> ofYears = new HashMap<>();

	private final Map<OfMonth, Figure> ofMonths = new HashMap<>();

	private final Map<Counted, Long> counts = new HashMap<>();

	/** The figures of a year; the unit is null for all of them. */
	private record OfYear(String kpi, @Nullable Unit unit, int year) {
	}

	private record OfMonth(String kpi, LocalDate month) {
	}

	private record Counted(@Nullable Unit unit, int year, Tally.What what, @Nullable String name) {
	}

	/** One that lacks nothing. */
	public AnnualReport(Scope scope, int year, List<Entry> entries, List<Tally> tallies, List<Survey> surveys,
			List<RestatedFigure> restated, Origin origin) {
		this(scope, year, entries, tallies, surveys, restated, origin, List.of(), null);
	}

	/**
	 * Its parts may come in any order; what is made of them is always in the same one.
	 * @param entries of this year and of the one before, for the comparison; others are
	 * left out, as with the tallies and surveys
	 * @param restated figures of the year that were stated again, and count
	 * @param gaps what it does not tell
	 * @param peers of the year; null: it was made when reports did not tell of peers, and
	 * its page says nothing of them
	 */
	AnnualReport(Scope scope, int year, List<Entry> entries, List<Tally> tallies, List<Survey> surveys,
			List<RestatedFigure> restated, Origin origin, List<Gap> gaps, @Nullable List<PeerComparison> peers) {
		this.scope = scope;
		this.year = year;
		this.origin = origin;
		this.entries = entries.stream()
			.filter((entry) -> entry.month().getYear() == year || entry.month().getYear() == year - 1)
			.sorted(Comparator.comparing((Entry entry) -> entry.unit().name())
				.thenComparing((entry) -> entry.unit().id())
				.thenComparing((entry) -> entry.kpi().code())
				.thenComparing(Entry::month))
			.toList();
		this.tallies = tallies.stream()
			.filter((tally) -> tally.year() == year || tally.year() == year - 1)
			.sorted(Comparator.comparing(Tally::unit, BY_NAME)
				.thenComparing(Tally::year)
				.thenComparing(Tally::what)
				.thenComparing(Tally::name, Comparator.nullsFirst(Comparator.naturalOrder()))
				.thenComparing(Tally::side))
			.toList();
		this.surveys = surveys.stream()
			.filter((survey) -> survey.year() == year || survey.year() == year - 1)
			.sorted(Comparator.comparing(Survey::unit, BY_NAME)
				.thenComparing(Survey::framedOn)
				.thenComparing(Survey::toString))
			.toList();
		this.restated = restated.stream()
			.filter((figure) -> figure.month().getYear() == year)
			.sorted(Comparator.comparing((RestatedFigure figure) -> figure.kpi().code())
				.thenComparing(RestatedFigure::month)
				.thenComparing(RestatedFigure::unit, BY_NAME))
			.toList();
		this.gaps = gaps.stream().sorted(Comparator.comparing(Gap::unit, BY_NAME)).toList();
		this.peers = (peers == null) ? null
				: peers.stream()
					.filter((peer) -> peer.month().getYear() == year)
					.sorted(Comparator.comparing((PeerComparison peer) -> peer.kpi().code())
						.thenComparing(PeerComparison::unit, BY_NAME)
						.thenComparing(PeerComparison::at, BY_NAME)
						.thenComparing(PeerComparison::month))
					.toList();
		this.units = unitsOf((of) -> of == year);
		this.allUnits = Stream
			.of(unitsOf((of) -> true).stream(), this.restated.stream().map(RestatedFigure::unit),
					(this.peers != null) ? this.peers.stream().map(PeerComparison::unit) : Stream.<Unit>empty())
			.flatMap((found) -> found)
			.distinct()
			.sorted(BY_NAME)
			.toList();
		this.entries.forEach(this::sum);
		this.tallies.forEach((tally) -> {
			for (Unit unit : Arrays.<@Nullable Unit>asList(null, tally.unit())) {
				this.counts.merge(new Counted(unit, tally.year(), tally.what(), tally.name()), tally.count(),
						Long::sum);
			}
		});
	}

	public Scope scope() {
		return this.scope;
	}

	public int year() {
		return this.year;
	}

	public List<Entry> entries() {
		return this.entries;
	}

	public List<Tally> tallies() {
		return this.tallies;
	}

	public List<Survey> surveys() {
		return this.surveys;
	}

	public List<RestatedFigure> restated() {
		return this.restated;
	}

	public Origin origin() {
		return this.origin;
	}

	/** What is left out, and why. */
	public List<Gap> gaps() {
		return this.gaps;
	}

	/**
	 * Projects beside cells of peers, month by month; null: it was made when reports did
	 * not tell of them.
	 */
	public @Nullable List<PeerComparison> peers() {
		return this.peers;
	}

	/** The same report, which tells of peers. */
	public AnnualReport beside(List<PeerComparison> published) {
		return new AnnualReport(this.scope, this.year, this.entries, this.tallies, this.surveys, this.restated,
				this.origin, this.gaps, published);
	}

	/** A project with its service centre; in a group's report a company. */
	public record Unit(String id, String name) {
	}

	/** What was counted for one KPI in one unit and month. */
	public record Entry(Unit unit, LocalDate month, Kpi kpi, Figure figure) {
	}

	/** Something that a report does not tell. */
	public record Gap(Unit unit, Why why, String months) {

		/** Why it is not told; months are those that are, or none. */
		public enum Why {

			/** The company was in the group in these months only. */
			IN_GROUP_FOR_A_PART,
			/** The published run has figures of the company, and no report as data. */
			NO_REPORT

		}

	}

	/**
	 * What may be read by those to whom only some of its months belong: figures and
	 * surveys of these months, and what is counted by year where all of the year's are.
	 * @return this one where nothing is to be left out
	 */
	public AnnualReport within(Predicate<LocalDate> months) {
		Map<Integer, Boolean> whole = new HashMap<>();
		for (int of = this.year - 1; of <= this.year; of++) {
			int counted = of;
			List<LocalDate> known = this.entries.stream()
				.map(Entry::month)
				.filter((month) -> month.getYear() == counted)
				.distinct()
				.toList();
			whole.put(of, (known.isEmpty() ? all(of) : known.stream()).allMatch(months));
		}
		List<Entry> own = this.entries.stream().filter((entry) -> months.test(entry.month())).toList();
		List<Tally> counted = this.tallies.stream().filter((tally) -> whole.getOrDefault(tally.year(), false)).toList();
		List<Survey> asked = this.surveys.stream()
			.filter((survey) -> months.test(survey.framedOn().withDayOfMonth(1)))
			.toList();
		List<RestatedFigure> again = this.restated.stream().filter((figure) -> months.test(figure.month())).toList();
		@Nullable List<PeerComparison> beside = peers((peer) -> months.test(peer.month()));
		if (Objects.equals(beside, this.peers) && own.size() == this.entries.size()
				&& counted.size() == this.tallies.size() && asked.size() == this.surveys.size()
				&& again.size() == this.restated.size()) {
			return this;
		}
		String told = own.stream()
			.map((entry) -> entry.month().toString().substring(0, 7))
			.distinct()
			.sorted()
			.collect(Collectors.joining(" "));
		return new AnnualReport(this.scope, this.year, own, counted, asked, again, this.origin,
				List.of(new Gap(whole(), Gap.Why.IN_GROUP_FOR_A_PART, told)), beside);
	}

	private @Nullable List<PeerComparison> peers(Predicate<PeerComparison> which) {
		return (this.peers != null) ? this.peers.stream().filter(which).toList() : null;
	}

	private Stream<LocalDate> all(int of) {
		return IntStream.rangeClosed(1, 12)
			.mapToObj((month) -> LocalDate.of(of, month, 1))
			.filter((month) -> !month.isAfter(this.origin.day()));
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
				this.restated.stream().filter((figure) -> here.test(figure.unit())).toList(), this.origin, List.of(),
				peers((peer) -> here.test(peer.unit())));
	}

	/**
	 * The report of a group: its companies' figures side by side, and summed.
	 * @param companies at least one, all of the same year and run
	 * @param missing companies of the group of which there is no report
	 */
	public static AnnualReport group(String id, String name, List<AnnualReport> companies, List<Unit> missing) {
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
				first.origin().with(hash(companies, AnnualReport::inputs), hash(companies, AnnualReport::again)),
				Stream
					.concat(companies.stream().flatMap((company) -> company.gaps().stream()),
							missing.stream().map((company) -> new Gap(company, Gap.Why.NO_REPORT, "")))
					.toList(),
				peersOf(companies));
	}

	/** Null where none of them tells of peers. */
	private static @Nullable List<PeerComparison> peersOf(List<AnnualReport> companies) {
		List<PeerComparison> told = new ArrayList<>();
		boolean any = false;
		for (AnnualReport company : companies) {
			@Nullable List<PeerComparison> peers = company.peers();
			if (peers != null) {
				any = true;
				peers.forEach((peer) -> told.add(peer.in(company.whole())));
			}
		}
		return any ? told : null;
	}

	/** All units that the year has something of. */
	public List<Unit> units() {
		return this.units;
	}

	private List<Unit> unitsOf(IntPredicate which) {
		return Stream
			.of(this.entries.stream().filter((entry) -> which.test(entry.month().getYear())).map(Entry::unit),
					this.tallies.stream().filter((tally) -> which.test(tally.year())).map(Tally::unit),
					this.surveys.stream().filter((survey) -> which.test(survey.year())).map(Survey::unit))
			.flatMap((found) -> found)
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
		return this.allUnits;
	}

	/**
	 * A figure of a year.
	 * @param unit null: all of them
	 */
	Figure figureOf(Kpi kpi, @Nullable Unit unit, int of) {
		return this.ofYears.getOrDefault(new OfYear(kpi.code(), unit, of), Figure.NONE);
	}

	Figure figure(Kpi kpi) {
		return figureOf(kpi, null, this.year);
	}

	Figure figure(Kpi kpi, int month) {
		return this.ofMonths.getOrDefault(new OfMonth(kpi.code(), LocalDate.of(this.year, month, 1)), Figure.NONE);
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

	/**
	 * How many there are of one name.
	 * @param unit null: of all of them
	 */
	long count(@Nullable Unit unit, int of, Tally.What what, @Nullable String name) {
		return this.counts.getOrDefault(new Counted(unit, of, what, name), 0L);
	}

	/** The year is not over yet. */
	boolean running() {
		return this.origin.day().isBefore(LocalDate.of(this.year, 12, 31));
	}

	private Unit whole() {
		return new Unit(this.scope.id(), this.scope.name());
	}

	private Stream<Entry> entriesOfAll() {
		Map<Entry, Figure> sums = new LinkedHashMap<>();
		this.entries.forEach((entry) -> sums.merge(new Entry(whole(), entry.month(), entry.kpi(), Figure.NONE),
				entry.figure(), Figure::plus));
		return sums.entrySet()
			.stream()
			.map((sum) -> new Entry(whole(), sum.getKey().month(), sum.getKey().kpi(), sum.getValue()));
	}

	private Stream<Tally> talliesOfAll() {
		Map<Tally, Long> sums = new LinkedHashMap<>();
		this.tallies.forEach(
				(tally) -> sums.merge(new Tally(whole(), tally.year(), tally.what(), tally.name(), tally.side(), 0),
						tally.count(), Long::sum));
		return sums.entrySet()
			.stream()
			.map((sum) -> new Tally(whole(), sum.getKey().year(), sum.getKey().what(), sum.getKey().name(),
					sum.getKey().side(), sum.getValue()));
	}

	private void sum(Entry entry) {
		String kpi = entry.kpi().code();
		int of = entry.month().getYear();
		for (Unit unit : Arrays.<@Nullable Unit>asList(null, entry.unit())) {
			this.ofYears.merge(new OfYear(kpi, unit, of), entry.figure(), Figure::plus);
		}
		this.ofMonths.merge(new OfMonth(kpi, entry.month()), entry.figure(), Figure::plus);
	}

	private String inputs() {
		return this.origin.inputHash();
	}

	private String again() {
		return this.origin.restatements();
	}

	private static String hash(List<AnnualReport> companies, Function<AnnualReport, String> part) {
		String hashes = companies.stream()
			.map((company) -> company.scope().id() + " " + part.apply(company) + "\n")
			.sorted()
			.collect(Collectors.joining());
		return Origin.hash(hashes);
	}

}
