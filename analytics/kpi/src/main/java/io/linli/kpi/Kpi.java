package io.linli.kpi;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A KPI, declared once: the job executes the formula that the API and the report show.
 *
 * @param code the catalogue's code, {@code K12_REPAIR} for one kind of K12
 * @param version raised whenever the formula changes its meaning
 * @param rules the procedures' rules that it watches
 * @param target what is asked for, 1 for 100 %; null where nothing is
 * @param minimumN below this denominator a figure is shown with a footnote
 */
public record Kpi(String code, int version, Words title, Words description, Subject subject, Scale scale,
		List<String> rules, @Nullable Double target, Direction direction, long minimumN, Formula formula) {

	/** The value of a figure of this KPI, as claimed; null where there is no case. */
	public @Nullable Double value(Figure figure) {
		return figure.value(this.scale);
	}

	/** The value by the server's own times. */
	public @Nullable Double provenValue(Figure figure) {
		return figure.provenValue(this.scale);
	}

	/** Wilson's 95 % interval of a proportion. */
	public @Nullable Interval interval(Figure figure) {
		return figure.interval(this.scale);
	}

	/** Too few cases for the figure to stand without a footnote. */
	public boolean thin(Figure figure) {
		return figure.denominator() < this.minimumN;
	}

	/** What its columns in the mart begin with: {@code k12_repair}. */
	public String column() {
		return this.code.toLowerCase(Locale.ROOT);
	}

	/** The group that charts and tables put it in: K12 for {@code K12_REPAIR}. */
	public String family() {
		return this.code.split("_", 2)[0];
	}

}
