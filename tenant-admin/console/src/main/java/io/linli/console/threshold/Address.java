package io.linli.console.threshold;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.linli.sla.Area;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.Promise;
import io.linli.sla.Responsibility;
import io.linli.sla.Scope;
import io.linli.sla.Severity;
import io.linli.sla.Threshold;
import io.linli.sla.Urgency;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which limit a page is about: a level (null: all of the company's), a clock and the
 * cases that it covers (null: any).
 */
public record Address(@Nullable UUID level, Clock clock, CaseKind caseKind, @Nullable Urgency urgency,
		@Nullable Area area, @Nullable Severity severity, @Nullable Responsibility responsibility) {

	private static final Set<Clock> COMPLAINTS_ONLY = Set.of(Clock.SOLVE, Clock.FOLLOW_UP);

	private static final Set<Clock> OF_CALLBACKS = Set.of(Clock.CALLBACK, Clock.CALLBACK_RATE);

	private static final Set<Clock> OF_RENOVATIONS = EnumSet.of(Clock.PATROL, Clock.ARCHIVE, Clock.SERVE_NOTICE,
			Clock.RECTIFY);

	public static Address of(@Nullable UUID level, Clock clock, Scope scope) {
		return new Address(level, clock, scope.caseKind(), scope.urgency(), scope.area(), scope.severity(),
				scope.responsibility());
	}

	public Scope scope() {
		return new Scope(this.caseKind, this.urgency, this.area, this.severity, this.responsibility);
	}

	Promise promise() {
		return new Promise(this.clock, scope(), this.level);
	}

	/**
	 * Repairs are urgent or not, in a home or outside; complaints weigh and point;
	 * renovations have clocks of their own, and about services and activities there is a
	 * callback and nothing else. A year's share is counted of all complaints or all
	 * repairs of a level.
	 */
	public boolean possible() {
		if (OF_RENOVATIONS.contains(this.clock) != (this.caseKind == CaseKind.RENOVATION)) {
			return false;
		}
		if (this.clock == Clock.CALLBACK_RATE && !scope().equals(Scope.of(this.caseKind))) {
			return false;
		}
		return switch (this.caseKind) {
			case CONTRACTED_SERVICE, OTHER_SERVICE, ACTIVITY ->
				this.clock == Clock.CALLBACK && scope().equals(Scope.of(this.caseKind));
			case RENOVATION -> scope().equals(Scope.of(CaseKind.RENOVATION));
			case REPAIR ->
				!COMPLAINTS_ONLY.contains(this.clock) && this.severity == null && this.responsibility == null;
			case COMPLAINT -> (COMPLAINTS_ONLY.contains(this.clock) || OF_CALLBACKS.contains(this.clock))
					&& this.urgency == null && this.area == null;
		};
	}

	/** Whether a version was set for exactly this level and these cases. */
	public boolean exactly(Threshold threshold) {
		return equals(of(threshold.contractLevelId(), threshold.clock(), threshold.scope()));
	}

	public String uri() {
		return UriComponentsBuilder.fromPath("/thresholds/promise")
			.queryParamIfPresent("level", Optional.ofNullable(this.level))
			.queryParam("clock", this.clock)
			.queryParam("caseKind", this.caseKind)
			.queryParamIfPresent("urgency", Optional.ofNullable(this.urgency))
			.queryParamIfPresent("area", Optional.ofNullable(this.area))
			.queryParamIfPresent("severity", Optional.ofNullable(this.severity))
			.queryParamIfPresent("responsibility", Optional.ofNullable(this.responsibility))
			.build()
			.toUriString();
	}

}
