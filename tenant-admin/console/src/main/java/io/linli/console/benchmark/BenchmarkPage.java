package io.linli.console.benchmark;

import java.time.YearMonth;
import java.util.List;

import io.linli.kpi.Kpi;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a page of the benchmark shows.
 *
 * @param place with everything that the page chose by itself: its address shows the same
 * to anybody who may see it
 * @param asked without what nobody asked for, so that another view may choose for itself
 * @param where the workplace, and what of it was chosen, from the widest
 * @param earlier the period that is compared with
 * @param notices what is shown otherwise than it was asked for
 * @param crumbs the way down to here, from the widest
 * @param group whether it is a group's, whose managers see no cases
 */
record BenchmarkPage(Place place, Place asked, Period period, Period earlier, Run run, List<Night> nights, Known known,
		List<String> notices, List<String> where, List<Crumb> crumbs, boolean group, Drawing drawing) {

	/**
	 * A step of the way down.
	 *
	 * @param address null: one is there
	 */
	record Crumb(String name, @Nullable String address) {
	}

	public Kpi kpi() {
		return this.place.kpi();
	}

	public View view() {
		return this.place.view();
	}

	/** The views between which one may choose at every place. */
	public List<View> views() {
		return List.of(View.MAP, View.FUNNEL, View.PERIODS, View.PEERS);
	}

	public List<YearMonth> months() {
		return this.known.months();
	}

	/** Whether the last attempt of the job gave no figures. */
	public boolean lateNight() {
		return !this.nights.isEmpty() && this.nights.getFirst().failed();
	}

}
