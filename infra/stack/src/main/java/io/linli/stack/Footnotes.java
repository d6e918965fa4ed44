package io.linli.stack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What stands below the table of figures: why one is missing, none, or looks broken.
 */
final class Footnotes {

	/** K01 to K26. */
	private static final int CATALOGUE = 26;

	private final Set<String> defined = new TreeSet<>();

	private final Set<String> shown = new TreeSet<>();

	private final Set<String> empty = new TreeSet<>();

	private final Set<String> missed = new TreeSet<>();

	private boolean differs;

	/** A KPI that the registry has. */
	void defined(String code) {
		this.defined.add(code);
	}

	/** A figure that the table has. */
	void shown(String code, long numerator, long denominator) {
		this.shown.add(code);
		if (denominator == 0) {
			this.empty.add(code);
		}
		else if (numerator == 0) {
			this.missed.add(code);
		}
	}

	/** One of them is not the same by the server's own times. */
	void differs() {
		this.differs = true;
	}

	List<String> lines() {
		List<String> lines = new ArrayList<>();
		if (this.differs) {
			lines.add("proven: by the server's own times, where that is not what was claimed");
		}
		add(lines, this.empty, "none: in these months there was no such case, or none with a limit; that is not 0 %");
		add(lines, ofThese("K22"), "0 %: papers were due in the archive, and none was put there in time");
		add(lines, ofThese("K23"),
				"0 %: a ledger is due for each week, month and quarter of each project, filed or not");
		if (this.shown.stream().anyMatch((code) -> code.startsWith("K09"))) {
			lines.add("K09: complaints a year per 1,000 households; the denominator is days of households delivered, "
					+ "36,500 for a hundred in a year");
		}
		add(lines, this.defined.stream().filter((code) -> !this.shown.contains(code)).toList(),
				"no line: there was nothing to count");
		add(lines, IntStream.rangeClosed(1, CATALOGUE).mapToObj("K%02d"::formatted).filter(this::isUnknown).toList(),
				"no line: not counted yet (docs/adr/0024-counts-of-new-facts.md)");
		return lines;
	}

	private List<String> ofThese(String kpi) {
		return this.missed.stream().filter((code) -> code.startsWith(kpi)).toList();
	}

	private boolean isUnknown(String kpi) {
		return !this.defined.isEmpty() && this.defined.stream().noneMatch((code) -> code.startsWith(kpi));
	}

	private static void add(List<String> lines, Collection<String> codes, String words) {
		if (!codes.isEmpty()) {
			lines.add(String.join(", ", codes) + ": " + words);
		}
	}

}
