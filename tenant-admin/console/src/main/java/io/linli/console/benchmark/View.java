package io.linli.console.benchmark;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One way to look at a KPI.
 */
enum View {

	/** Projects by months: the beginning. */
	MAP(12),
	/** All projects of a period, over their number of cases. */
	FUNNEL(3),
	/** Each project in two periods. */
	PERIODS(3),
	/** Each project beside a cell of peers that names nobody. */
	PEERS(1),
	/** One project, month by month. */
	PROJECT(12),
	/** The cases behind a figure of one project. */
	CASES(1);

	private final int usualMonths;

	View(int usualMonths) {
		this.usualMonths = usualMonths;
	}

	/** How many months it shows where nobody asks for others. */
	int usualMonths() {
		return this.usualMonths;
	}

	/** What stands behind {@code /benchmark/}. */
	public String path() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<View> of(String path) {
		return Stream.of(values()).filter((view) -> view.path().equals(path)).findFirst();
	}

}
