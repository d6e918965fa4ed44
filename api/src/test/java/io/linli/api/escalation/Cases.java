package io.linli.api.escalation;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.ApiDatabase;
import io.linli.api.complaint.Histories;
import io.linli.api.graphql.GlobalId;
import io.linli.api.repair.Crew;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases whose deadlines have run for a while, and what became of them.
 */
final class Cases {

	private static final JdbcClient ADMIN = ApiDatabase.shared().admin();

	private Cases() {
	}

	/** A complaint of which so much of 100 minutes has passed. */
	static UUID complaint(Duration passed) {
		UUID complaint = key(Histories.begin().openComplaint());
		run(complaint, passed);
		return complaint;
	}

	/** A repair that waits to be passed on. */
	static UUID repair(Duration passed) {
		UUID repair = key(new Crew().recorded(Map.of()).text("/repairRequest/id"));
		run(repair, passed);
		return repair;
	}

	/** As if its clocks had started so long ago, with 100 minutes to go. */
	static void run(UUID subject, Duration passed) {
		OffsetDateTime start = OffsetDateTime.now(ZoneOffset.UTC).minus(passed);
		ADMIN.sql("""
				update linli.deadline set started_at = ?, due_at = ?, next_rung_at = null
				 where subject_id = ? and claimed_verdict = 'OPEN'""")
			.params(start, start.plusMinutes(100), subject)
			.update();
	}

	/** What its roles were told, such as {@code 80+0 PROJECT_MANAGER}, in order. */
	static List<String> told(UUID subject) {
		return ADMIN.sql("""
				select percent || '+' || later_seconds || ' ' || role from linli.notice where subject_id = ?
				 order by percent, later_seconds, role""").param(subject).query(String.class).list();
	}

	/** The details of its escalations, in their order. */
	static List<String> escalations(UUID subject) {
		return ADMIN
			.sql("select detail::text from linli.event where subject_id = ? and kind = 'ESCALATED' order by seq")
			.param(subject)
			.query(String.class)
			.list();
	}

	/** Where evidence was torn. */
	static int brokenEvents() {
		return ADMIN.sql("select count(*) from linli.broken_event()").query(Integer.class).single();
	}

	static UUID key(String id) {
		return GlobalId.decode(id).orElseThrow().key();
	}

}
