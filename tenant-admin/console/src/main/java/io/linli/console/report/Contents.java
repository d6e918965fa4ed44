package io.linli.console.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.linli.kpi.Figure;
import io.linli.kpi.Outline;
import io.linli.kpi.Registry;
import io.linli.kpi.Scale;
import io.linli.kpi.Words;
import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.ReportTable;
import org.jspecify.annotations.Nullable;

/**
 * What a report says figure by figure, read from its data: by whatever formulas it was
 * made, and whatever page was written of it.
 */
final class Contents {

	private static final Words OTHERS = new Words("其他指标", "Other KPIs");

	private final int year;

	private final String formulas;

	private final Unit whole;

	private final Map<String, Told> kpis;

	private final List<Unit> units;

	private final Map<Of, Figure> figures;

	private final Map<String, Sample> surveys;

	private final List<Gap> gaps;

	private final Unasked unasked;

	/** The unit is null for all of them. */
	private record Of(String kpi, @Nullable String unit, long year) {
	}

	/** A project with its service centre; in a group's report a company. */
	record Unit(String id, String name) {
	}

	/**
	 * The yearly survey of a unit, or all of them together.
	 *
	 * @param asked how many households were drawn
	 */
	record Sample(long asked, long answered) {

		Sample plus(Sample other) {
			return new Sample(this.asked + other.asked, this.answered + other.answered);
		}

	}

	/**
	 * Who was not asked in the year.
	 *
	 * @param projects how many of the projects that have figures
	 * @param parts of a company its projects, of a group its companies with their number
	 */
	record Unasked(long projects, List<Shortfall.Part> parts) {
	}

	/**
	 * What the report leaves out, and why.
	 *
	 * @param months that it tells of nevertheless; empty: none
	 */
	record Gap(String name, String why, String months) {
	}

	/** A chapter with its figures. */
	record Chapter(String id, Words title, List<Line> lines) {
	}

	/**
	 * A figure of the report's year beside that of the year before.
	 */
	record Line(Told kpi, Figure figure, Figure before) {

		public boolean thin() {
			return this.figure.denominator() > 0 && this.figure.denominator() < this.kpi.minimum();
		}

	}

	/** What some data say: those of {@code docs/annual-report.schema.json}. */
	Contents(Map<?, ?> data) {
		this.year = (data.get("year") instanceof Number number) ? number.intValue() : 0;
		this.formulas = text(data, "origin", "kpiVersion");
		this.whole = new Unit(text(data, "scope", "id"), text(data, "scope", "name"));
		this.kpis = new LinkedHashMap<>();
		Rows.of(data, ReportTable.KPIS)
			.forEach((row) -> this.kpis.put(row.text("code"),
					new Told(row.text("code"), row.count("version"),
							new Words(row.text("titleZhCn"), row.text("titleEn")), scale(row.text("unit")),
							row.count("minimumN"))));
		Map<Object, Unit> numbered = new LinkedHashMap<>();
		Rows.of(data, ReportTable.UNITS)
			.forEach((row) -> numbered.put(row.count("number"), new Unit(row.text("id"), row.text("name"))));
		this.units = List.copyOf(numbered.values());
		this.figures = new HashMap<>();
		Rows.of(data, ReportTable.FIGURES).forEach((row) -> {
			var unit = (row.of("unit") != null) ? numbered.get(row.count("unit")) : null;
			this.figures.put(new Of(row.text("kpi"), (unit != null) ? unit.id() : null, row.count("year")),
					row.figure());
		});
		this.surveys = new HashMap<>();
		Rows.of(data, ReportTable.SURVEYS).stream().filter((row) -> row.count("year") == this.year).forEach((row) -> {
			var unit = numbered.get(row.count("unit"));
			if (unit != null) {
				this.surveys.merge(unit.id(), new Sample(row.count("sample"), row.count("answered")), Sample::plus);
			}
		});
		this.gaps = Rows.of(data, ReportTable.GAPS)
			.stream()
			.map((row) -> new Gap(row.text("name"), row.text("why"), row.text("monthsTold")))
			.toList();
		this.unasked = notAsked();
	}

	/** The part of a company's that is one of its centres'. */
	private Contents(Contents company, Unit centre) {
		this.year = company.year;
		this.formulas = company.formulas;
		this.whole = new Unit(centre.id(), company.whole.name() + " · " + centre.name());
		this.kpis = company.kpis;
		this.units = List.of(centre);
		this.figures = new HashMap<>();
		company.figures.forEach((of, figure) -> {
			if (centre.id().equals(of.unit())) {
				this.figures.put(of, figure);
				this.figures.put(new Of(of.kpi(), null, of.year()), figure);
			}
		});
		var sample = company.surveys.get(centre.id());
		this.surveys = (sample != null) ? Map.of(centre.id(), sample) : Map.of();
		this.gaps = List.of();
		this.unasked = notAsked();
	}

	private Contents(Unit group, List<Contents> companies, List<AnnualReport.Unit> missing) {
		var first = companies.getFirst();
		this.year = first.year;
		this.formulas = first.formulas;
		this.whole = group;
		this.kpis = first.kpis;
		this.units = companies.stream()
			.map((company) -> company.whole)
			.sorted(Comparator.comparing(Unit::name).thenComparing(Unit::id))
			.toList();
		this.figures = new HashMap<>();
		this.surveys = new HashMap<>();
		companies.forEach((company) -> {
			company.figures.forEach((of, figure) -> {
				if (of.unit() == null) {
					this.figures.put(new Of(of.kpi(), company.whole.id(), of.year()), figure);
					this.figures.merge(of, figure, Figure::plus);
				}
			});
			company.surveys.values().forEach((sample) -> this.surveys.merge(company.whole.id(), sample, Sample::plus));
		});
		this.gaps = Stream
			.concat(companies.stream().flatMap((company) -> company.gaps.stream()),
					missing.stream()
						.map((company) -> new Gap(company.name(), AnnualReport.Gap.Why.NO_REPORT.name(), "")))
			.sorted(Comparator.comparing(Gap::name))
			.toList();
		this.unasked = new Unasked(companies.stream().mapToLong((company) -> company.unasked.projects()).sum(),
				companies.stream()
					.filter((company) -> company.unasked.projects() > 0)
					.map((company) -> new Shortfall.Part(company.whole.name(), company.unasked.projects()))
					.toList());
	}

	/**
	 * What the report of a group says: its companies' figures side by side, and summed.
	 * @param companies at least one, all of the same year and formulas
	 * @param missing companies of which there is no report
	 */
	static Contents group(Unit group, List<Contents> companies, List<AnnualReport.Unit> missing) {
		return new Contents(group, companies, missing);
	}

	/** What the report of a centre says; empty where there is nothing of it. */
	Optional<Contents> centre(String id) {
		return this.units.stream()
			.filter((unit) -> unit.id().equals(id))
			.map((unit) -> new Contents(this, unit))
			.findFirst();
	}

	private Unasked notAsked() {
		var parts = this.units.stream()
			.filter((unit) -> tells(unit) && survey(unit.id()) == null)
			.map((unit) -> new Shortfall.Part(unit.name(), 0))
			.toList();
		return new Unasked(parts.size(), parts);
	}

	private static String text(Map<?, ?> data, String table, String name) {
		return (data.get(table) instanceof Map<?, ?> map && map.get(name) instanceof String text) ? text : "";
	}

	/** Whether it was counted by today's formulas: only then is it summed. */
	boolean isOfToday() {
		return this.formulas.equals(Registry.version());
	}

	/** Of whom it is. */
	Unit whole() {
		return this.whole;
	}

	Unasked unasked() {
		return this.unasked;
	}

	int year() {
		return this.year;
	}

	List<Gap> gaps() {
		return this.gaps;
	}

	public List<Unit> units() {
		return this.units;
	}

	/** Whether the year has a figure of a unit. */
	boolean tells(Unit unit) {
		return this.kpis.keySet().stream().anyMatch((kpi) -> !figure(kpi, unit).equals(Figure.NONE));
	}

	/** What households of a unit were asked; null: nothing in the year. */
	public @Nullable Sample survey(String unit) {
		return this.surveys.get(unit);
	}

	/** All KPIs in the order of the chapters. */
	Stream<Line> lines() {
		return chapters().stream().flatMap((chapter) -> chapter.lines().stream());
	}

	/**
	 * The chapters as today's reports have them; whatever they do not know comes last.
	 */
	public List<Chapter> chapters() {
		List<Chapter> chapters = new ArrayList<>();
		List<String> left = new ArrayList<>(this.kpis.keySet());
		for (var outline : Outline.annualReport()) {
			var lines = outline.kpis().stream().filter(this.kpis::containsKey).map(this::line).toList();
			left.removeAll(outline.kpis());
			if (!lines.isEmpty()) {
				chapters.add(new Chapter(outline.id(), outline.title(), lines));
			}
		}
		if (!left.isEmpty()) {
			chapters.add(new Chapter("others", OTHERS, left.stream().map(this::line).toList()));
		}
		return chapters;
	}

	/** A figure of the year; that of all units where it is of none. */
	Figure figure(String kpi, @Nullable Unit unit) {
		return this.figures.getOrDefault(new Of(kpi, (unit != null) ? unit.id() : null, this.year), Figure.NONE);
	}

	/**
	 * How many KPIs could not count something of a unit: a case may be wanting in
	 * several.
	 */
	public long unmeasured(Unit unit) {
		return this.kpis.keySet().stream().filter((kpi) -> figure(kpi, unit).unmeasured() > 0).count();
	}

	private Line line(String kpi) {
		return new Line(Objects.requireNonNull(this.kpis.get(kpi)), figure(kpi, null),
				this.figures.getOrDefault(new Of(kpi, null, this.year - 1L), Figure.NONE));
	}

	private static Scale scale(String name) {
		return Stream.of(Scale.values())
			.filter((scale) -> scale.name().equals(name))
			.findFirst()
			.orElse(Scale.PROPORTION);
	}

}
