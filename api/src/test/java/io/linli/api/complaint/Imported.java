package io.linli.api.complaint;

import java.time.OffsetDateTime;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;

/**
 * Turns a complaint that was just recorded into one that a ledger brought, with the time
 * that the ledger promised.
 */
final class Imported {

	private Imported() {
	}

	/**
	 * One that is handled already, of which the ledger knows how grave it is and no more.
	 */
	static void handled(Answer recorded, String severity) {
		UUID id = GlobalId.decode(recorded.text("/complaint/id")).orElseThrow().key();
		ApiDatabase.shared()
			.admin()
			.sql("update linli.complaint set imported = true, status = 'HANDLING', severity = ? where id = ?")
			.params(severity, id)
			.update();
	}

	static void from(Answer recorded, OffsetDateTime promised) {
		UUID id = GlobalId.decode(recorded.text("/complaint/id")).orElseThrow().key();
		ApiDatabase.shared()
			.admin()
			.sql("""
					insert into linli.deadline (tenant_id, id, project_id, subject_kind, subject_id, clock, case_kind, category,
					  source, reference, time_zone, started_at, due_at, claimed_verdict, proven_verdict)
					select tenant_id, gen_random_uuid(), project_id, 'COMPLAINT', id, 'SOLVE', 'COMPLAINT', category,
					  'CONTRACT', 'ledger', 'Asia/Shanghai', received_at, ?, 'OPEN', 'UNMEASURED'
					  from linli.complaint where id = ?""")
			.params(promised, id)
			.update();
		ApiDatabase.shared().admin().sql("update linli.complaint set imported = true where id = ?").param(id).update();
	}

}
