package io.linli.kpi.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.linli.kpi.Figure;
import io.linli.kpi.Interval;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.compare.PeerFigure;
import io.linli.kpi.compare.Spread;
import io.linli.kpi.compare.Traits;
import org.jspecify.annotations.Nullable;

/**
 * A report as data: what its JSON says, and a report again.
 */
public final class ReportData {

	/** Raised whenever a table or column is no longer what it was. */
	static final String FORMAT = "linli-annual-report/3";

	/** Of reports that do not tell of peers. */
	static final String WITHOUT_PEERS = "linli-annual-report/2";

	private static final int DIGITS = 6;

	private final AnnualReport report;

	private final List<AnnualReport.Unit> units;

	private final Map<AnnualReport.Unit, Integer> numbers = new HashMap<>();

	private ReportData(AnnualReport report) {
		this.report = report;
		this.units = report.allUnits();
		this.units.forEach((unit) -> this.numbers.put(unit, this.numbers.size() + 1));
	}

	/** The JSON of a report: the same for the same report, byte by byte. */
	public static String json(AnnualReport report) {
		return Json.of(of(report));
	}

	static Map<String, @Nullable Object> of(AnnualReport report) {
		return new ReportData(report).map();
	}

	/**
	 * The report that some JSON was written from.
	 * @param data that JSON, as maps, lists, texts and numbers
	 * @throws OtherFormulasException where it was made by other formulas than today's,
	 * which cannot be summed any more
	 */
	public static AnnualReport read(Map<?, ?> data) {
		return new Reading(data).report();
	}

	private Map<String, @Nullable Object> map() {
		Map<String, @Nullable Object> map = new LinkedHashMap<>();
		map.put("format", (this.report.peers() != null) ? FORMAT : WITHOUT_PEERS);
		map.put("scope", scope());
		map.put("year", this.report.year());
		map.put("origin", origin());
		Map<ReportTable, List<List<@Nullable Object>>> rows = rows();
		rows.forEach((table, lines) -> {
			Map<String, Object> content = new LinkedHashMap<>();
			content.put("columns", table.columns());
			content.put("rows", lines);
			map.put(table.key(), content);
		});
		return map;
	}

	private Map<String, Object> scope() {
		Map<String, Object> map = new LinkedHashMap<>();
		Scope scope = this.report.scope();
		map.put("kind", scope.kind().name());
		map.put("id", scope.id());
		map.put("name", scope.name());
		map.put("generated", scope.generated());
		return map;
	}

	private Map<String, Object> origin() {
		Map<String, Object> map = new LinkedHashMap<>();
		Origin origin = this.report.origin();
		map.put("asOf", origin.day().toString());
		map.put("zone", origin.zone().getId());
		map.put("kpiVersion", origin.kpiVersion());
		map.put("inputHash", origin.inputHash());
		map.put("snapshot", origin.snapshot());
		map.put("restatements", origin.restatements());
		List<PeerComparison> peers = this.report.peers();
		if (peers != null) {
			map.put("peers", PeerComparison.hash(peers));
		}
		return map;
	}

	private Map<ReportTable, List<List<@Nullable Object>>> rows() {
		Map<ReportTable, List<List<@Nullable Object>>> rows = new LinkedHashMap<>();
		List<PeerComparison> peers = this.report.peers();
		for (ReportTable table : ReportTable.values()) {
			if (table == ReportTable.PEERS && peers == null) {
				continue;
			}
			rows.put(table, switch (table) {
				case UNITS -> each(this.units, (unit) -> row(number(unit), unit.id(), unit.name()));
				case KPIS -> each(Registry.all(), ReportData::kpi);
				case FIGURES -> figures();
				case MONTHS -> months();
				case COUNTS -> each(this.report.tallies(), (tally) -> row(tally.what().name(), number(tally.unit()),
						tally.year(), tally.name(), tally.side(), tally.count()));
				case SURVEYS -> surveys();
				case QUESTIONS -> questions();
				case RESTATED -> each(this.report.restated(), this::restated);
				case GAPS -> each(this.report.gaps(),
						(gap) -> row(gap.unit().id(), gap.unit().name(), gap.why().name(), gap.months()));
				case PEERS -> each(Objects.requireNonNull(peers), this::peer);
			});
		}
		return rows;
	}

	private static List<@Nullable Object> kpi(Kpi kpi) {
		return row(kpi.code(), kpi.version(), kpi.title().zhCn(), kpi.title().en(), kpi.scale().name(),
				String.join(" ", kpi.rules()), kpi.target(), kpi.minimumN());
	}

	private List<List<@Nullable Object>> figures() {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (Kpi kpi : Registry.all()) {
			for (int year = this.report.year(); year >= this.report.year() - 1; year--) {
				figure(rows, kpi, null, year, this.report.figureOf(kpi, null, year));
				for (AnnualReport.Unit unit : this.units) {
					figure(rows, kpi, number(unit), year, this.report.figureOf(kpi, unit, year));
				}
			}
		}
		return rows;
	}

	private static void figure(List<List<@Nullable Object>> rows, Kpi kpi, @Nullable Integer unit, int year,
			Figure figure) {
		if (figure.equals(Figure.NONE)) {
			return;
		}
		@Nullable Interval interval = kpi.interval(figure);
		List<@Nullable Object> row = row(kpi.code(), unit, year);
		row.addAll(counts(figure));
		row.add(rounded(kpi.value(figure)));
		row.add((interval != null) ? rounded(interval.low()) : null);
		row.add((interval != null) ? rounded(interval.high()) : null);
		row.add(kpi.thin(figure));
		rows.add(row);
	}

	private List<List<@Nullable Object>> months() {
		Map<List<Object>, Figure> sums = new LinkedHashMap<>();
		this.report.entries()
			.forEach((entry) -> sums.merge(
					List.of(entry.kpi().code(), number(entry.unit()), entry.month().toString().substring(0, 7)),
					entry.figure(), Figure::plus));
		List<List<@Nullable Object>> rows = new ArrayList<>();
		sums.forEach((key, figure) -> {
			List<@Nullable Object> row = new ArrayList<>(key);
			row.addAll(counts(figure));
			rows.add(row);
		});
		return rows;
	}

	private List<List<@Nullable Object>> surveys() {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (Survey survey : this.report.surveys()) {
			rows.add(row(rows.size() + 1, number(survey.unit()), survey.year(), survey.framedOn().toString(),
					survey.frame(), survey.sample(), survey.answered()));
		}
		return rows;
	}

	private List<List<@Nullable Object>> questions() {
		List<List<@Nullable Object>> rows = new ArrayList<>();
		int survey = 0;
		for (Survey each : this.report.surveys()) {
			survey++;
			for (Survey.Question question : each.questions()) {
				List<@Nullable Object> row = row(survey, question.number(), question.text());
				row.addAll(question.scores());
				rows.add(row);
			}
		}
		return rows;
	}

	private List<@Nullable Object> restated(RestatedFigure figure) {
		List<@Nullable Object> row = row(figure.kpi().code(), number(figure.unit()),
				figure.month().toString().substring(0, 7), figure.number(), figure.limitsOn().toString(),
				figure.reason());
		row.addAll(counts(figure.filed()));
		row.addAll(counts(figure.restated()));
		return row;
	}

	private List<@Nullable Object> peer(PeerComparison peer) {
		PeerFigure cell = peer.cell();
		PeerComparison.Kind kind = peer.kind();
		AnnualReport.Unit project = peer.project();
		return row(peer.kpi().code(), number(peer.unit()), (project != null) ? project.id() : null,
				(project != null) ? project.name() : null, peer.month().toString().substring(0, 7), peer.kpiVersion(),
				peer.own().numerator(), peer.own().denominator(), rounded(cell.spread().lowerQuartile()),
				rounded(cell.spread().median()), rounded(cell.spread().upperQuartile()), cell.tenantsAtLeast(),
				cell.projectsAtLeast(), cell.casesAtLeast(), cell.thin(), kind.levelRank(), name(kind.size()),
				name(kind.deliveryAge()), name(kind.cityTier()), kind.rest(), peer.asOf().toString());
	}

	private static @Nullable String name(@Nullable Enum<?> trait) {
		return (trait != null) ? trait.name() : null;
	}

	private int number(AnnualReport.Unit unit) {
		return Objects.requireNonNull(this.numbers.get(unit));
	}

	private static List<Long> counts(Figure figure) {
		return List.of(figure.numerator(), figure.denominator(), figure.provenNumerator(), figure.provenDenominator(),
				figure.openOverdue(), figure.unmeasured());
	}

	private static @Nullable BigDecimal rounded(@Nullable Double value) {
		return (value != null) ? BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP) : null;
	}

	private static List<@Nullable Object> row(@Nullable Object... values) {
		return new ArrayList<@Nullable Object>(Arrays.<@Nullable Object>asList(values));
	}

	private static <T> List<List<@Nullable Object>> each(List<T> all, Function<T, List<@Nullable Object>> row) {
		return all.stream().map(row).toList();
	}

	/** Data on its way back. */
	private static final class Reading {

		private final Map<?, ?> data;

		private final List<AnnualReport.Unit> units;

		private final Map<Long, List<Line>> questions;

		Reading(Map<?, ?> data) {
			this.data = data;
			this.questions = lines(ReportTable.QUESTIONS).stream()
				.collect(Collectors.groupingBy((question) -> question.count("survey")));
			this.units = lines(ReportTable.UNITS).stream()
				.map((line) -> new AnnualReport.Unit(line.text("id"), line.text("name")))
				.toList();
		}

		AnnualReport report() {
			Line scope = line(this.data.get("scope"));
			Line origin = line(this.data.get("origin"));
			if (!origin.text("kpiVersion").equals(Registry.version())) {
				throw new OtherFormulasException();
			}
			return new AnnualReport(
					new Scope(Scope.Kind.valueOf(scope.text("kind")), scope.text("id"), scope.text("name"),
							Boolean.TRUE.equals(scope.of("generated"))),
					(int) line(this.data).count("year"), lines(ReportTable.MONTHS).stream().map(this::entry).toList(),
					lines(ReportTable.COUNTS).stream().map(this::tally).toList(),
					lines(ReportTable.SURVEYS).stream().map(this::survey).toList(),
					lines(ReportTable.RESTATED).stream().map(this::restated).toList(),
					new Origin(LocalDate.parse(origin.text("asOf")), ZoneId.of(origin.text("zone")),
							origin.text("kpiVersion"), origin.text("inputHash"), origin.text("snapshot"),
							origin.text("restatements")),
					lines(ReportTable.GAPS).stream().map(Reading::gap).toList(),
					this.data.containsKey(ReportTable.PEERS.key())
							? lines(ReportTable.PEERS).stream().map(this::peer).toList() : null);
		}

		private AnnualReport.Entry entry(Line line) {
			return new AnnualReport.Entry(unit(line), line.month(), line.kpi(), line.figure());
		}

		private Tally tally(Line line) {
			Object name = line.of("name");
			return new Tally(unit(line), (int) line.count("year"), Tally.What.valueOf(line.text("what")),
					(name != null) ? name.toString() : null, line.text("side"), line.count("count"));
		}

		private Survey survey(Line line) {
			List<Survey.Question> asked = this.questions.getOrDefault(line.count("survey"), List.of())
				.stream()
				.map((question) -> new Survey.Question((int) question.count("number"), question.text("text"),
						List.of(question.count("score1"), question.count("score2"), question.count("score3"),
								question.count("score4"), question.count("score5"))))
				.toList();
			return new Survey(unit(line), (int) line.count("year"), LocalDate.parse(line.text("framedOn")),
					line.count("frame"), line.count("sample"), line.count("answered"), asked);
		}

		private RestatedFigure restated(Line line) {
			return new RestatedFigure(unit(line), line.month(), line.kpi(), (int) line.count("number"), line.filed(),
					line.figure(), LocalDate.parse(line.text("limitsOn")), line.text("reason"));
		}

		private static AnnualReport.Gap gap(Line line) {
			return new AnnualReport.Gap(new AnnualReport.Unit(line.text("id"), line.text("name")),
					AnnualReport.Gap.Why.valueOf(line.text("why")), line.text("monthsTold"));
		}

		private PeerComparison peer(Line line) {
			Object project = line.of("projectId");
			PeerFigure cell = new PeerFigure(
					new Spread(line.value("lowerQuartile"), line.value("median"), line.value("upperQuartile")),
					line.count("tenantsAtLeast"), line.count("projectsAtLeast"), line.count("casesAtLeast"),
					line.holds("fewCases"));
			PeerComparison.Kind kind = new PeerComparison.Kind(
					(line.of("levelRank") != null) ? (int) line.count("levelRank") : null,
					line.name("size", Traits.Size::valueOf), line.name("deliveryAge", Traits.Age::valueOf),
					line.name("cityTier", Traits.City::valueOf), line.holds("rest"));
			return new PeerComparison(unit(line),
					(project != null) ? new AnnualReport.Unit(project.toString(), line.text("project")) : null,
					line.month(), line.kpi(), (int) line.count("kpiVersion"),
					new Figure(line.count("numerator"), line.count("denominator"), 0, 0, 0, 0), cell, kind,
					Instant.parse(line.text("asOf")));
		}

		private AnnualReport.Unit unit(Line line) {
			return this.units.get((int) line.count("unit") - 1);
		}

		private List<Line> lines(ReportTable table) {
			List<Line> lines = new ArrayList<>();
			if (line(this.data.get(table.key())).of("rows") instanceof List<?> rows) {
				rows.forEach((row) -> {
					Map<String, @Nullable Object> values = new LinkedHashMap<>();
					for (int column = 0; column < table.columns().size(); column++) {
						values.put(table.columns().get(column), ((List<?>) row).get(column));
					}
					lines.add(new Line(values));
				});
			}
			return lines;
		}

		private static Line line(@Nullable Object value) {
			return new Line((value instanceof Map<?, ?> map) ? map : Map.of());
		}

	}

	/** Named values of the data. */
	private record Line(Map<?, ?> values) {

		@Nullable Object of(String name) {
			return this.values.get(name);
		}

		String text(String name) {
			return String.valueOf(of(name));
		}

		long count(String name) {
			return (of(name) instanceof Number number) ? number.longValue() : 0;
		}

		double value(String name) {
			return (of(name) instanceof Number number) ? number.doubleValue() : 0;
		}

		boolean holds(String name) {
			return Boolean.TRUE.equals(of(name));
		}

		<T> @Nullable T name(String column, Function<String, T> of) {
			Object name = of(column);
			return (name != null) ? of.apply(name.toString()) : null;
		}

		LocalDate month() {
			return LocalDate.parse(text("month") + "-01");
		}

		Kpi kpi() {
			return Registry.find(text("kpi")).orElseThrow();
		}

		Figure figure() {
			return figure((name) -> name);
		}

		/** As it was filed. */
		Figure filed() {
			return figure((name) -> "filed" + Character.toUpperCase(name.charAt(0)) + name.substring(1));
		}

		private Figure figure(UnaryOperator<String> column) {
			return new Figure(count(column.apply("numerator")), count(column.apply("denominator")),
					count(column.apply("provenNumerator")), count(column.apply("provenDenominator")),
					count(column.apply("openOverdue")), count(column.apply("unmeasured")));
		}

	}

}
