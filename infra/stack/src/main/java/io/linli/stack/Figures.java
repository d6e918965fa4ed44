package io.linli.stack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;

/**
 * The published run's figures of the last twelve months, as the API answers them to the
 * group's manager and to the company outside the group.
 */
final class Figures {

	private static final String DOCUMENT = """
			query Figures($from: YearMonth!, $to: YearMonth!) {
			  kpiRun { asOf }
			  kpiDefinitions { code }
			  kpis(from: $from, to: $to) {
			    kpi { code title { en } scale }
			    unit { company }
			    numerator denominator value provenValue
			  }
			}""";

	private static final List<String> USERS = List.of("anju-group", "haitang-manager");

	private static final double LEAST_DIFFERENCE = 0.0005;

	private final LocalDate asOf;

	private final YearMonth from;

	private final YearMonth to;

	private final Set<String> companies = new LinkedHashSet<>();

	private final Footnotes footnotes = new Footnotes();

	/** Cells by KPI and company; the KPIs in the order of the answers. */
	private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

	Figures(LocalDate asOf) {
		this.asOf = asOf;
		this.to = YearMonth.from(asOf);
		this.from = this.to.minusMonths(11);
	}

	/**
	 * Asks the API.
	 * @param asOf the last day that the published run must count
	 * @throws Refusal when the API answers with another run's figures, or with none
	 */
	static Figures of(Ports ports, LocalDate asOf, ZoneId zone) {
		Figures figures = new Figures(asOf);
		Instant moment = asOf.plusDays(1).atStartOfDay(zone).toInstant();
		for (String user : USERS) {
			figures.add(new Question(ports, user).ask(DOCUMENT,
					Map.of("from", figures.from.toString(), "to", figures.to.toString())), moment);
		}
		return figures;
	}

	void add(JsonNode data, Instant moment) {
		JsonNode asOf = data.at("/kpiRun/asOf");
		if (!asOf.isString() || !OffsetDateTime.parse(asOf.asString()).toInstant().equals(moment)) {
			throw new Refusal("The API answers with the run as of %s, and not with the one as of %s."
				.formatted(asOf.asString("never"), moment));
		}
		if (data.path("kpis").isEmpty()) {
			throw new Refusal("The API answers with no figure of the run as of %s.".formatted(moment));
		}
		data.path("kpiDefinitions").forEach((kpi) -> this.footnotes.defined(kpi.path("code").asString()));
		for (JsonNode figure : data.path("kpis")) {
			this.footnotes.shown(figure.at("/kpi/code").asString(), figure.path("numerator").asLong(),
					figure.path("denominator").asLong());
			if (!proven(figure).isEmpty()) {
				this.footnotes.differs();
			}
			String company = figure.at("/unit/company").asString();
			this.companies.add(company);
			this.rows
				.computeIfAbsent(figure.at("/kpi/code").asString() + " " + figure.at("/kpi/title/en").asString(),
						(kpi) -> new LinkedHashMap<>())
				.put(company, cell(figure));
		}
	}

	/**
	 * The table, a column for each company, and what is odd in it below.
	 * @param columns how wide it may be
	 */
	void tell(int columns, Consumer<String> out) {
		Table table = new Table();
		List<String> head = new ArrayList<>();
		head.add("KPI, %s to %s, as of %s".formatted(this.from, this.to, this.asOf));
		head.addAll(this.companies);
		table.row(head);
		this.rows.forEach((kpi, cells) -> {
			List<String> row = new ArrayList<>(List.of(kpi));
			this.companies.forEach((company) -> row.add(cells.getOrDefault(company, "")));
			table.row(row);
		});
		table.lines(columns).forEach(out);
		this.footnotes.lines()
			.stream()
			.flatMap((note) -> Width.fold(note, columns - 2).stream())
			.forEach((line) -> out.accept("  " + line));
	}

	private static String cell(JsonNode figure) {
		JsonNode value = figure.path("value");
		String counts = String.format(Locale.ROOT, "(%,d/%,d)", figure.path("numerator").asLong(),
				figure.path("denominator").asLong());
		if (value.isNull()) {
			return "none    " + counts;
		}
		boolean share = "PROPORTION".equals(figure.at("/kpi/scale").asString());
		return share ? String.format(Locale.ROOT, "%5.1f %% %s%s", value.asDouble() * 100, counts, proven(figure))
				: String.format(Locale.ROOT, "%5.1f   %s", value.asDouble(), counts);
	}

	/** A line below: by the server's own times, where that is another share. */
	private static String proven(JsonNode figure) {
		JsonNode proven = figure.path("provenValue");
		boolean differs = proven.isNumber()
				&& Math.abs(proven.asDouble() - figure.path("value").asDouble()) >= LEAST_DIFFERENCE;
		return differs ? String.format(Locale.ROOT, "%nproven %.1f %%", proven.asDouble() * 100) : "";
	}

}
