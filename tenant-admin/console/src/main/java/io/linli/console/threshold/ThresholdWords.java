package io.linli.console.threshold;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.linli.console.language.Words;
import io.linli.sla.Area;
import io.linli.sla.Clock;
import io.linli.sla.ContractLevel;
import io.linli.sla.Limit;
import io.linli.sla.Outcome;
import io.linli.sla.ReplayLine;
import io.linli.sla.Responsibility;
import io.linli.sla.Result;
import io.linli.sla.Scope;
import io.linli.sla.Severity;
import io.linli.sla.Threshold;
import io.linli.sla.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Names the parts of a threshold in the reader's language; the terms come from
 * {@code sla}.
 */
public final class ThresholdWords {

	private final Words words;

	public ThresholdWords(Words words) {
		this.words = words;
	}

	public String clock(Clock clock) {
		return this.words.capitalized(term(clock.title()));
	}

	public String explained(Clock clock) {
		return this.words.say("clock." + clock + ".explained");
	}

	public String term(io.linli.sla.Words term) {
		return term.in(this.words.locale());
	}

	/** The cases of a scope, as in "repair · emergency · public area". */
	public String cases(Scope scope) {
		var terms = new ArrayList<>(List.of(scope.caseKind().title()));
		Optional.ofNullable(scope.urgency()).map(Urgency::title).ifPresent(terms::add);
		Optional.ofNullable(scope.area()).map(Area::title).ifPresent(terms::add);
		Optional.ofNullable(scope.severity()).map(Severity::title).ifPresent(terms::add);
		Optional.ofNullable(scope.responsibility()).map(Responsibility::title).ifPresent(terms::add);
		return String.join(" · ", terms.stream().map(this::term).toList());
	}

	/** Why the limit that counts does. */
	public String why(InForce inForce) {
		return term(inForce.considered().getFirst().outcome().words());
	}

	/** Why a limit was not saved, or a draft cannot be published. */
	public String obstacle(Obstacle obstacle) {
		return switch (obstacle) {
			case Obstacle.Stale(Version newest) when newest != null ->
				this.words.say("obstacle.stale", newest.setBy(), this.words.moment(newest.setAt()),
						limit(newest.threshold().limit()), this.words.date(newest.threshold().effective().from()));
			case Obstacle.Stale stale -> this.words.say("obstacle.stale.unknown");
			case Obstacle.Taken(Version planned) ->
				this.words.say("obstacle.taken", term(planned.threshold().source().title()),
						this.words.date(planned.threshold().effective().from()), limit(planned.threshold().limit()));
			case Obstacle.Past(LocalDate today) -> this.words.say("obstacle.past", this.words.date(today));
			case Obstacle.Begun begun -> this.words.say("obstacle.begun");
			case Obstacle.Submitted(String by) -> this.words.say("obstacle.submitted", by);
			case Obstacle.Alone alone -> this.words.say("obstacle.alone");
		};
	}

	/** What is odd about a limit. */
	public String warning(Warning warning) {
		return switch (warning) {
			case Warning.UsedUp(Limit limit, Duration before) ->
				this.words.say("warning.used-up", limit(limit), limit(new Limit.Within(before)));
			case Warning.Unreachable(Limit limit, Duration steps) ->
				this.words.say("warning.unreachable", limit(limit), limit(new Limit.Within(steps)));
			case Warning.NeverCounts(Limit limit, Limit instead, Outcome why) ->
				this.words.say("warning.never-counts", limit(limit), limit(instead), term(why.words()));
			case Warning.NoMargin(int percent) -> this.words.say("warning.no-margin", percent);
			case Warning.NoCalendar(Limit limit) -> this.words.say("warning.no-calendar", limit(limit));
			case Warning.OfOneCase(Limit limit, Clock clock) ->
				this.words.say("warning.of-one-case", limit(limit), term(clock.title()));
		};
	}

	/** For {@code aria-invalid}; null leaves the attribute out. */
	public @Nullable String wrong(@Nullable List<Checked.Fault> faults, String field) {
		return (faults != null && faults.stream().anyMatch((fault) -> fault.field().equals(field))) ? "true" : null;
	}

	/** A share of kept promises; "no cases" where there is none, which is not 0 %. */
	public String share(ReplayLine.Count count) {
		var share = count.share();
		return (share != null) ? this.words.percent(share) : this.words.say("replay.no-cases");
	}

	public String result(Result result) {
		return this.words.say("replay.result." + result);
	}

	/** A moment; a dash where there is none. */
	public String moment(@Nullable Instant instant) {
		return (instant != null) ? this.words.moment(instant) : this.words.say("benchmark.nothing");
	}

	public String limit(Limit limit) {
		return SpokenLimits.of(limit, this.words);
	}

	/** A limit with whence it is and from when on it counts. */
	public String told(Threshold threshold) {
		return this.words.say("audit.limit", limit(threshold.limit()), term(threshold.source().title()),
				this.words.reference(threshold.reference()), this.words.date(threshold.effective().from()));
	}

	public String limits(List<Threshold> counting) {
		return SpokenLimits.of(counting.stream().map(Threshold::limit).toList(), this.words);
	}

	public String level(@Nullable ContractLevel level) {
		return (level != null) ? level.label() : this.words.say("thresholds.all-levels");
	}

}
