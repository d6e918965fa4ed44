package io.linli.kpi.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Horizontal bars, each of some parts, with their names and sums as text beside them.
 *
 * @param whole the length that fills the width
 */
record Bars(Map<String, Map<String, Long>> rows, long whole, Tongue tongue) {

	/** Bars that are compared with the longest one, longest first. */
	static Bars compared(List<Tally> tallies, Map<String, String> sides, String nameless, Tongue tongue) {
		Map<String, Map<String, Long>> sums = new LinkedHashMap<>();
		for (Tally tally : tallies) {
			String name = (tally.name() != null) ? tally.name() : nameless;
			sums.computeIfAbsent(name, (row) -> empty(sides)).merge(tally.side(), tally.count(), Long::sum);
		}
		Map<String, Map<String, Long>> sorted = new LinkedHashMap<>();
		sums.entrySet()
			.stream()
			.sorted((a, b) -> (total(a.getValue()) != total(b.getValue()))
					? Long.compare(total(b.getValue()), total(a.getValue())) : a.getKey().compareTo(b.getKey()))
			.forEach((row) -> sorted.put(row.getKey(), row.getValue()));
		long longest = sorted.values().stream().mapToLong(Bars::total).max().orElse(1);
		return new Bars(sorted, longest, tongue);
	}

	/** Bars that all fill the width: shares of each row. */
	static Bars shares(Map<String, Map<String, Long>> rows, Tongue tongue) {
		return new Bars(rows, 0, tongue);
	}

	String html() {
		StringBuilder html = new StringBuilder("<div class=\"bars\">\n");
		this.rows.forEach((name, parts) -> html.append("<div class=\"bar\"><span class=\"name\">")
			.append(Html.escape(name))
			.append("</span>")
			.append(svg(parts))
			.append("<span class=\"n\">")
			.append(this.tongue.count(total(parts)))
			.append("</span></div>\n"));
		return html.append("</div>\n").toString();
	}

	private String svg(Map<String, Long> parts) {
		StringBuilder svg = new StringBuilder(
				"<svg viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
		long all = Math.max(1, (this.whole > 0) ? this.whole : total(parts));
		double x = 0;
		for (Map.Entry<String, Long> part : parts.entrySet()) {
			double width = part.getValue() * 1000.0 / all;
			if (width > 0) {
				svg.append(String.format(Locale.ROOT,
						"<rect class=\"p-%s\" x=\"%.2f\" y=\"0\" width=\"%.2f\" height=\"10\"/>",
						part.getKey().toLowerCase(Locale.ROOT), x, width));
			}
			x += width;
		}
		return svg.append("</svg>").toString();
	}

	/** A legend of the parts. */
	static String legend(Map<String, String> parts) {
		StringBuilder html = new StringBuilder("<p class=\"legend\">");
		parts.forEach(
				(key, words) -> html.append("<span><svg viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect class=\"p-")
					.append(key.toLowerCase(Locale.ROOT))
					.append("\" width=\"10\" height=\"10\" rx=\"2\"/></svg>")
					.append(words)
					.append("</span>"));
		return html.append("</p>\n").toString();
	}

	private static Map<String, Long> empty(Map<String, String> sides) {
		Map<String, Long> parts = new LinkedHashMap<>();
		sides.keySet().forEach((side) -> parts.put(side, 0L));
		return parts;
	}

	private static long total(Map<String, Long> parts) {
		return parts.values().stream().mapToLong(Long::longValue).sum();
	}

}
