package io.linli.console.threshold;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.linli.sla.Candidate;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.Limit;
import io.linli.sla.Scope;
import io.linli.sla.Threshold;
import io.linli.sla.Thresholds;
import io.linli.sla.Urgency;

/**
 * Looks for limits that cannot be kept, or never count, given the others that count on a
 * day.
 */
public final class Warnings {

	private final LocalDate day;

	private final Today today;

	private final Thresholds thresholds;

	public Warnings(LocalDate day, Today today, Thresholds thresholds) {
		this.day = day;
		this.today = today;
		this.thresholds = thresholds;
	}

	/** About the limits of an address. */
	public List<Warning> of(Address address) {
		var inForce = on(address);
		var found = new ArrayList<Warning>();
		inForce.counting().forEach((threshold) -> found.addAll(alone(threshold.limit(), address)));
		if (inForce.counting().size() == 1
				&& inForce.counting().getFirst().limit() instanceof Limit.Within(Duration length)) {
			found.addAll(chained(length, address));
		}
		inForce.considered()
			.stream()
			.filter((candidate) -> address.exactly(candidate.threshold())
					&& !inForce.counts(candidate.threshold().id()))
			.map((candidate) -> never(candidate, inForce.counting()))
			.forEach(found::add);
		return List.copyOf(found);
	}

	/**
	 * About the promises that begin where this one of a repair ends, at the same level.
	 */
	public List<Warning> after(Address address) {
		if (address.caseKind() != CaseKind.REPAIR) {
			return List.of();
		}
		return Stream.of(Clock.ARRIVE, Clock.COMPLETE)
			.filter((clock) -> clock.compareTo(address.clock()) > 0)
			.flatMap((clock) -> Stream.of(Urgency.EMERGENCY, Urgency.GENERAL)
				.filter((urgency) -> address.urgency() == null || address.urgency() == urgency)
				.map((urgency) -> Address.of(address.level(), clock, Scope.repair(urgency, address.area()))))
			.flatMap((later) -> of(later).stream())
			.filter((warning) -> warning instanceof Warning.UsedUp || warning instanceof Warning.Unreachable)
			.distinct()
			.toList();
	}

	private List<Warning> alone(Limit limit, Address address) {
		return switch (limit) {
			case Limit.Rate(int percent) when oneCase(address.clock()) ->
				List.of(new Warning.OfOneCase(limit, address.clock()));
			case Limit.Rate(int percent) when percent == 100 -> List.of(new Warning.NoMargin(percent));
			case Limit.Every every when oneCase(address.clock()) ->
				List.of(new Warning.OfOneCase(limit, address.clock()));
			case Limit.WithinWorkingTime within when this.today.calendar(this.day).version() == null ->
				List.of(new Warning.NoCalendar(limit));
			case Limit.Rate rate -> List.of();
			case Limit.Every every -> List.of();
			case Limit.WithinWorkingTime within -> List.of();
			case Limit.Within within -> List.of();
			case Limit.SameLocalDay day -> List.of();
			case Limit.ByDate by -> List.of();
		};
	}

	private List<Warning> chained(Duration length, Address address) {
		var before = sum(address, Clock.RECORD, Clock.PASS_ON);
		if (address.clock() == Clock.ARRIVE && before.compareTo(length) >= 0) {
			return List.of(new Warning.UsedUp(new Limit.Within(length), before));
		}
		var steps = before.plus(sum(address, Clock.ARRIVE));
		if (address.clock() == Clock.COMPLETE && steps.compareTo(length) >= 0) {
			return List.of(new Warning.Unreachable(new Limit.Within(length), steps));
		}
		return List.of();
	}

	private Duration sum(Address address, Clock... clocks) {
		return Stream.of(clocks)
			.map((clock) -> on(Address.of(address.level(), clock, address.scope())))
			.filter((step) -> step.counting().size() == 1)
			.map((step) -> (step.counting().getFirst().limit() instanceof Limit.Within(Duration length)) ? length
					: Duration.ZERO)
			.reduce(Duration.ZERO, Duration::plus);
	}

	private InForce on(Address address) {
		return InForce.on(this.day, this.today, address, this.thresholds);
	}

	private static Warning never(Candidate candidate, List<Threshold> counting) {
		return new Warning.NeverCounts(candidate.threshold().limit(), counting.getFirst().limit(), candidate.outcome());
	}

	/**
	 * A step of a case that happens once, unlike following up and patrols, which are done
	 * again and again, and a rate, which is of a year.
	 */
	private static boolean oneCase(Clock clock) {
		return switch (clock) {
			case RECORD, PASS_ON, ARRIVE, COMPLETE, VERIFY_PUBLIC_AREA, SOLVE, CALLBACK, ARCHIVE, SERVE_NOTICE,
					RECTIFY ->
				true;
			case FOLLOW_UP, PATROL, CALLBACK_RATE -> false;
		};
	}

}
