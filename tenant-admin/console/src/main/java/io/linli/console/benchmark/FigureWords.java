package io.linli.console.benchmark;

import io.linli.console.language.Words;
import io.linli.kpi.Kpi;
import io.linli.kpi.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Says a KPI's figures in the reader's language.
 */
final class FigureWords {

	private final Kpi kpi;

	private final Words words;

	FigureWords(Kpi kpi, Words words) {
		this.kpi = kpi;
		this.words = words;
	}

	public String term(io.linli.kpi.Words term) {
		return term.in(this.words.locale());
	}

	/** A value with its unit; "no cases" where there is none, which is not 0 %. */
	public String value(@Nullable Double value) {
		if (value == null) {
			return this.words.say("benchmark.no-cases");
		}
		return (this.kpi.scale() == Scale.PROPORTION) ? this.words.percent(value) : this.words.decimal(value);
	}

	public String proven(Line line) {
		var proven = line.proven();
		return (proven != null) ? value(proven) : this.words.say("benchmark.nothing");
	}

	public String interval(Line line) {
		var interval = line.interval();
		return (interval != null) ? this.words.say("benchmark.range", this.words.percent(interval.low()),
				this.words.percent(interval.high())) : this.words.say("benchmark.nothing");
	}

	/** What makes a value uncertain: too few cases, or households' days. */
	public String few() {
		var key = (this.kpi.scale() == Scale.PROPORTION) ? "benchmark.few.cases" : "benchmark.few.days";
		return this.words.say(key, this.words.number(this.kpi.minimumN()));
	}

	/** A tick of the axis. */
	public String tick(double value) {
		return (this.kpi.scale() == Scale.PROPORTION) ? this.words.wholePercent(value) : this.words.decimal(value);
	}

	public String period(Period period) {
		var from = this.words.month(period.from());
		return period.from().equals(period.to()) ? from
				: this.words.say("benchmark.period", from, this.words.month(period.to()));
	}

}
