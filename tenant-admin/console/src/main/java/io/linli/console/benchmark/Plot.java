package io.linli.console.benchmark;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A chart as data, which {@code charts.js} draws; it is told every word, so that it knows
 * no language.
 */
sealed interface Plot {

	/** A canvas holds no more in a picture of twice the size. */
	int MOST_ROWS = 300;

	/** Which of its drawings it is. */
	String kind();

	/**
	 * Projects by months.
	 *
	 * @param tones the worst first
	 */
	record Map(String kind, List<Head> rows, List<String> columns, List<Spot> spots, List<Tone> tones) implements Plot {

		/** A row's name, and where it leads. */
		record Head(String name, String address) {
		}

		/** What a tone means, from 0 for the worst to 6 for the best. */
		record Tone(int tone, String meaning) {
		}

		/** A month of a project. */
		record Spot(int column, int row, int tone, String shown, boolean thin, String text) {
		}

	}

	/** Values over numbers of cases, with the limits of the funnel. */
	record Funnel(String kind, boolean percent, String across, String target, double value, double low, double high,
			List<Curve> curves, List<Dot> dots, List<Meaning> meanings) implements Plot {

		/** A limit: pairs of a number of cases and a value. */
		record Curve(String name, boolean outer, List<double[]> points) {
		}

		/** A project. */
		record Dot(long x, double y, String mood, boolean outside, boolean thin, String name, String text,
				String address) {
		}

		/** What a colour means. */
		record Meaning(String mood, String name) {
		}

	}

	/**
	 * Spans and marks of each project on one axis.
	 *
	 * @param meanings of the spans' colours
	 */
	record Spans(String kind, boolean percent, List<Map.Head> rows, List<Span> spans, List<Marks> marks,
			List<Funnel.Meaning> meanings) implements Plot {

		/** From one value to another. */
		record Span(int row, double from, double to, String mood) {
		}

		/** One mark a row; null for none. Those of few cases are hollow. */
		record Marks(String name, String shape, List<@Nullable Double> values, List<Boolean> thin, List<String> texts) {
		}

	}

	/** Months of one project, with the interval around each, beside those of all. */
	record Line(String kind, boolean percent, List<String> months, String name, List<@Nullable Double> values,
			List<@Nullable Double> low, List<@Nullable Double> high, List<Boolean> thin, List<String> texts,
			String interval, String all, List<@Nullable Double> whole) implements Plot {
	}

}
