package io.linli.api.complaint;

import io.linli.sla.Responsibility;
import io.linli.sla.Severity;

/**
 * Whose a complaint is to solve, how grave it is, and whether it has to cool off 冷处理
 * (C-03, C-07, C-11).
 */
record Classification(Responsibility responsibility, Severity severity, boolean coolingOff) {

	/** As evidence keeps it. */
	String detail() {
		return """
				{"responsibility": "%s", "severity": "%s", "coolingOff": %s}""".formatted(this.responsibility.name(),
				this.severity.name(), this.coolingOff);
	}

}
