package io.linli.console.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.linli.console.language.Words;
import io.linli.console.plan.FilingWords;
import io.linli.kpi.Figure;
import io.linli.kpi.Scale;

/**
 * Says reports and their filings in the reader's language.
 */
final class ReportWords extends FilingWords {

	/** Of those who share in a shortfall, enough to begin with. */
	private static final int MOST_PARTS = 5;

	private final Words words;

	ReportWords(Words words) {
		super(words);
		this.words = words;
	}

	public String term(io.linli.kpi.Words term) {
		return term.in(this.words.locale());
	}

	/** A value with its unit; "no cases" where there is none, which is not 0 %. */
	public String value(Told kpi, Figure figure) {
		var value = figure.value(kpi.scale());
		if (value == null) {
			return this.words.say("benchmark.no-cases");
		}
		return (kpi.scale() == Scale.PROPORTION) ? this.words.percent(value) : this.words.decimal(value);
	}

	/** Numerator and denominator, from which the value comes. */
	public String counts(Figure figure) {
		return this.words.say("benchmark.counts", this.words.number(figure.numerator()),
				this.words.number(figure.denominator()));
	}

	/** By whom and when a report was filed, and whether in time. */
	public String filed(ReportFiling filing) {
		var signature = Objects.requireNonNull(filing.filed());
		var judged = filing.late() ? "late" : (filing.owed() ? "in-time" : "not-owed");
		return this.words.say("reports.filed." + judged, signed(signature), this.words.date(filing.dueOn()));
	}

	public String moment(OffsetDateTime at) {
		return this.words.moment(at.toInstant());
	}

	public String moment(Instant at) {
		return this.words.moment(at);
	}

	/** An edition among those of its company. */
	public String edition(Edition edition) {
		var year = String.valueOf(edition.year());
		return edition.published() ? this.words.say("reports.edition.published", year, moment(edition.asOf()))
				: this.words.say("reports.edition.kept", year, this.words.number(edition.revision()),
						moment(edition.asOf()));
	}

	/** By how much the value of the one is above that of the other. */
	public String difference(Beside.Pair pair) {
		var one = pair.one().value(pair.kpi().scale());
		var other = pair.other().value(pair.kpi().scale());
		if (one == null || other == null) {
			return this.words.say("benchmark.nothing");
		}
		double difference = one - other;
		var size = (pair.kpi().scale() == Scale.PROPORTION)
				? this.words.say("benchmark.points", this.words.decimal(Math.abs(difference) * 100))
				: this.words.decimal(Math.abs(difference));
		return ((difference < 0) ? "−" : "+") + size;
	}

	/** What is missing, in one sentence. */
	public String shortfall(Shortfall shortfall) {
		var kpi = shortfall.kpi();
		var subject = (kpi != null) ? term(kpi.title()) : "";
		var sentence = countsDays(shortfall) ? "FEW_DAYS" : shortfall.kind().name();
		return this.words.say("reports.lacks." + sentence, subject, shortfall.count());
	}

	/** The days of households are no cases. */
	private static boolean countsDays(Shortfall shortfall) {
		var kpi = shortfall.kpi();
		return shortfall.kind() == Shortfall.Kind.FEW && kpi != null && kpi.scale() == Scale.PER_1000_HOUSEHOLDS_A_YEAR;
	}

	/** Whose it is, the most first. */
	public String parts(Shortfall shortfall) {
		var named = shortfall.units().stream().limit(MOST_PARTS).map(this::part).collect(Collectors.toList());
		int more = shortfall.units().size() - MOST_PARTS;
		if (more > 0) {
			named.add(this.words.say("reports.lacks.more", this.words.number(more)));
		}
		return list(named);
	}

	private String part(Shortfall.Part part) {
		return (part.count() > 0) ? part.name() + " " + this.words.number(part.count()) : part.name();
	}

	private String list(List<String> parts) {
		return String.join(this.words.chinese() ? "、" : ", ", parts);
	}

}
