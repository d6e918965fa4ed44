package io.linli.console.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.linli.kpi.Figure;
import io.linli.kpi.Outline;
import io.linli.kpi.Scale;
import io.linli.kpi.Words;
import io.linli.kpi.report.ReportTable;
import org.jspecify.annotations.Nullable;

/**
 * What a report says figure by figure, read from its data: by whatever formulas it was
 * made, and whatever page was written of it.
 */
final class Contents {

	private static final Words OTHERS = new Words("其他指标", "Other KPIs");

	private final int year;

	private final Map<String, Told> kpis = new LinkedHashMap<>();

	private final Map<Long, Unit> units = new LinkedHashMap<>();

	private final Map<Unit, Long> numbers = new HashMap<>();

	private final Map<Of, Figure> figures = new HashMap<>();

	private final Map<String, Sample> surveys = new HashMap<>();

	private final List<Gap> gaps;

	/** The unit is null for all of them. */
	private record Of(String kpi, @Nullable Long unit, long year) {
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
		Rows.of(data, ReportTable.KPIS)
			.forEach((row) -> this.kpis.put(row.text("code"),
					new Told(row.text("code"), row.count("version"),
							new Words(row.text("titleZhCn"), row.text("titleEn")), scale(row.text("unit")),
							row.count("minimumN"))));
		Rows.of(data, ReportTable.UNITS)
			.forEach((row) -> this.units.put(row.count("number"), new Unit(row.text("id"), row.text("name"))));
		this.units.forEach((number, unit) -> this.numbers.put(unit, number));
		Rows.of(data, ReportTable.FIGURES)
			.forEach((row) -> this.figures.put(new Of(row.text("kpi"),
					(row.of("unit") instanceof Number unit) ? unit.longValue() : null, row.count("year")),
					row.figure()));
		Rows.of(data, ReportTable.SURVEYS).stream().filter((row) -> row.count("year") == this.year).forEach((row) -> {
			var unit = this.units.get(row.count("unit"));
			if (unit != null) {
				this.surveys.merge(unit.id(), new Sample(row.count("sample"), row.count("answered")), Sample::plus);
			}
		});
		this.gaps = Rows.of(data, ReportTable.GAPS)
			.stream()
			.map((row) -> new Gap(row.text("name"), row.text("why"), row.text("monthsTold")))
			.toList();
	}

	int year() {
		return this.year;
	}

	List<Gap> gaps() {
		return this.gaps;
	}

	List<Unit> units() {
		return List.copyOf(this.units.values());
	}

	/** Whether the year has a figure of a unit. */
	boolean tells(Unit unit) {
		return this.kpis.keySet().stream().anyMatch((kpi) -> !figure(kpi, unit).equals(Figure.NONE));
	}

	/** What households of a unit were asked; null: nothing in the year. */
	@Nullable Sample survey(String unit) {
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
		return this.figures.getOrDefault(new Of(kpi, (unit != null) ? this.numbers.get(unit) : null, this.year),
				Figure.NONE);
	}

	/**
	 * How many KPIs could not count something of a unit: a case may be wanting in
	 * several.
	 */
	long unmeasured(Unit unit) {
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
