package io.linli.ledger;

import java.time.Instant;
import java.util.List;

import io.linli.sla.Scope;
import io.linli.sla.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger, understood.
 *
 * @param receivingDepartment empty for a repair
 * @param closedStamp what a second column says of the closing time
 * @param verdict the ledger's own
 */
record Entry(long line, String key, String number, String project, String category, String summary, Scope scope,
		String receivingDepartment, @Nullable Instant receivedAt, @Nullable Instant dueAt, @Nullable Instant closedAt,
		@Nullable Instant closedStamp, @Nullable Verdict verdict, List<Mark> marks) {

	boolean stampAgrees() {
		return this.closedAt != null && this.closedStamp != null
				&& this.closedAt.getEpochSecond() == this.closedStamp.getEpochSecond();
	}

}
