package io.linli.console.benchmark;

import java.time.YearMonth;
import java.util.UUID;

import io.linli.kpi.Kpi;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where somebody is in the benchmark. All of it stands in the address, so that whoever
 * gets the address sees the same; null is what the address leaves open.
 *
 * @param earlier the period that is compared with
 */
record Place(View view, Kpi kpi, @Nullable Period period, @Nullable Period earlier, @Nullable UUID company,
		@Nullable UUID project) {

	/** What was asked for, and nothing that was not. */
	static Place of(View view, Kpi kpi, Wish wish) {
		return new Place(view, kpi, period(wish.from(), wish.to()), period(wish.earlierFrom(), wish.earlierTo()),
				wish.company(), wish.project());
	}

	public Place look(View other) {
		return new Place(other, this.kpi, this.period, this.earlier, this.company, this.project);
	}

	public Place in(Period months) {
		return new Place(this.view, this.kpi, months, this.earlier, this.company, this.project);
	}

	Place beside(Period before) {
		return new Place(this.view, this.kpi, this.period, before, this.company, this.project);
	}

	/** One company; null for all. */
	Place narrowedTo(@Nullable UUID only) {
		return new Place(this.view, this.kpi, this.period, this.earlier, only, null);
	}

	public Place at(Project one) {
		return new Place(View.PROJECT, this.kpi, this.period, this.earlier, one.companyId(), one.id());
	}

	public String address() {
		return uri().toUriString();
	}

	/** The same as a file. */
	public String file(String format) {
		return uri().queryParam("as", format).toUriString();
	}

	private UriComponentsBuilder uri() {
		var uri = UriComponentsBuilder.fromPath("/benchmark");
		if (this.view != View.MAP) {
			uri.pathSegment(this.view.path());
		}
		uri.queryParam("kpi", this.kpi.code());
		if (this.period != null) {
			uri.queryParam("from", this.period.from()).queryParam("to", this.period.to());
		}
		if (this.earlier != null && this.view == View.PERIODS) {
			uri.queryParam("earlierFrom", this.earlier.from()).queryParam("earlierTo", this.earlier.to());
		}
		if (this.company != null) {
			uri.queryParam("company", this.company);
		}
		if (this.project != null && (this.view == View.PROJECT || this.view == View.CASES)) {
			uri.queryParam("project", this.project);
		}
		return uri;
	}

	private static @Nullable Period period(@Nullable YearMonth from, @Nullable YearMonth to) {
		return (from != null && to != null) ? Period.ordered(from, to) : null;
	}

}
