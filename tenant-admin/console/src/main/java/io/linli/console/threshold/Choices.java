package io.linli.console.threshold;

import java.util.List;

import io.linli.sla.Area;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.Responsibility;
import io.linli.sla.Severity;
import io.linli.sla.Urgency;

/**
 * What the form for a case outside the table offers.
 */
record Choices(List<Clock> clocks, List<CaseKind> caseKinds, List<Urgency> urgencies, List<Area> areas,
		List<Severity> severities, List<Responsibility> responsibilities) {

	static final Choices ALL = new Choices(List.of(Clock.values()),
			List.of(CaseKind.REPAIR, CaseKind.COMPLAINT, CaseKind.RENOVATION, CaseKind.CONTRACTED_SERVICE,
					CaseKind.OTHER_SERVICE, CaseKind.ACTIVITY),
			List.of(Urgency.values()), List.of(Area.values()), List.of(Severity.values()),
			List.of(Responsibility.values()));

}
