package io.linli.console.threshold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.linli.sla.Limit;
import io.linli.sla.Threshold;
import io.linli.sla.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A year's share of callbacks, judged by the rate that was promised (B-06).
 *
 * @param rate the one in force when the year began, or else the first that came into
 * force during it, so that none set later judges it; null: there was none
 * @param verdict open until the year is over
 */
record YearlyRate(Count count, Limit.@Nullable Rate rate, Verdict verdict) {

	/**
	 * What the published run counted of a year.
	 *
	 * @param all owed a callback by then
	 */
	record Count(int year, long kept, long all, Instant asOf) {

		/** 0 to 1; null where there was no case. */
		public @Nullable Double share() {
			return (this.all > 0) ? (double) this.kept / this.all : null;
		}

	}

	static List<YearlyRate> of(List<Count> counts, Address address, Plan plan, Today today) {
		return counts.stream().map((count) -> judged(count, rate(count.year(), address, plan, today), today)).toList();
	}

	private static YearlyRate judged(Count count, Optional<Limit.Rate> rate, Today today) {
		var end = LocalDate.of(count.year() + 1, 1, 1).atStartOfDay(today.zone()).toInstant();
		var verdict = count.asOf().isBefore(end) ? Verdict.OPEN
				: rate.map((limit) -> limit.kept(count.kept(), count.all())).orElse(Verdict.UNMEASURED);
		return new YearlyRate(count, rate.orElse(null), verdict);
	}

	private static Optional<Limit.Rate> rate(int year, Address address, Plan plan, Today today) {
		var begun = plan.versions()
			.stream()
			.map(Version::threshold)
			.filter((threshold) -> threshold.clock() == address.clock())
			.map((threshold) -> threshold.effective().from())
			.filter((from) -> from.getYear() == year);
		return Stream.concat(Stream.of(LocalDate.of(year, 1, 1)), begun)
			.sorted()
			.flatMap((day) -> InForce.on(day, today, address, plan.now()).counting().stream())
			.map(Threshold::limit)
			.filter(Limit.Rate.class::isInstance)
			.map(Limit.Rate.class::cast)
			.findFirst();
	}

}
