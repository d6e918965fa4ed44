package io.linli.console.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A ledger of the repairs of a period 报修汇总台账, as it was filed.
 *
 * @param feeCents in 分, of those completed by the end of the period
 * @param received how many lines it has
 * @param seal SHA-256 over its lines
 * @param late the first filing of its period, after it was due; a correction is not
 * @param lines its first ones, or all
 */
record Ledger(UUID id, String project, String period, LocalDate beginsOn, LocalDate endsOn, int number, Instant dueAt,
		Instant filedAt, String filedBy, int received, int completed, int emergencies, int publicArea, int paid,
		long feeCents, String seal, boolean late, List<Line> lines) {

	/** A repair as the ledger has it. */
	record Line(String number, boolean emergency, boolean publicArea, boolean paid, boolean done, int feeCents) {
	}

	/** Whether there are more lines than are here. */
	public boolean cut() {
		return this.lines.size() < this.received;
	}

}
