package io.linli.job;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.linli.kpi.compare.PeerMonth;

/**
 * Which companies take part in the comparison between groups.
 *
 * @param decisions in the order in which they were made
 */
record PeerConsents(List<Decision> decisions) {

	private static final String DECISIONS = "select tenant_id, withdrawn, decided_at from linli.peer_consent order by decided_at, id";

	/** What a company decided, and when. */
	record Decision(String tenantId, boolean withdrawn, Instant decidedAt) {
	}

	static PeerConsents read(Connection reader) throws SQLException {
		try (Statement statement = reader.createStatement(); ResultSet row = statement.executeQuery(DECISIONS)) {
			List<Decision> decisions = new ArrayList<>();
			while (row.next()) {
				decisions.add(new Decision(row.getString(1), row.getBoolean(2),
						row.getObject(3, OffsetDateTime.class).toInstant()));
			}
			return new PeerConsents(decisions);
		}
	}

	/**
	 * The companies of a month: those that had given their consent before it began
	 * anywhere, so that it has not begun for any of their projects, and have not
	 * withdrawn it since.
	 */
	Set<String> takingPart(LocalDate month) {
		PeerMonth peers = new PeerMonth(YearMonth.from(month));
		Map<String, Boolean> takingPart = new HashMap<>();
		for (Decision decision : this.decisions) {
			if (decision.withdrawn() || peers.beginsAfter(decision.decidedAt())) {
				takingPart.put(decision.tenantId(), !decision.withdrawn());
			}
		}
		takingPart.values().removeIf((takes) -> !takes);
		return new TreeSet<>(takingPart.keySet());
	}

	/** The companies that take part no longer. */
	Set<String> withdrawn() {
		Map<String, Boolean> last = new HashMap<>();
		this.decisions.forEach((decision) -> last.put(decision.tenantId(), decision.withdrawn()));
		last.values().removeIf((withdrawn) -> !withdrawn);
		return new TreeSet<>(last.keySet());
	}

	/**
	 * The months in which a company may have taken part, and whose figures have settled
	 * by an instant.
	 */
	List<LocalDate> months(Instant asOf) {
		if (this.decisions.isEmpty()) {
			return List.of();
		}
		LocalDate from = PeerMonth.after(this.decisions.getFirst().decidedAt()).month().atDay(1);
		LocalDate end = PeerMonth.settledBy(asOf).month().plusMonths(1).atDay(1);
		return from.isBefore(end) ? from.datesUntil(end, Period.ofMonths(1)).toList() : List.of();
	}

}
