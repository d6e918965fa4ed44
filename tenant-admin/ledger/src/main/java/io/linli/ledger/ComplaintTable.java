package io.linli.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

import io.linli.sla.Clock;
import io.linli.sla.SubjectKind;

/** Complaints (C-01); how they were handled, a foreign ledger does not tell. */
record ComplaintTable() implements CaseTable {

	@Override
	public SubjectKind subject() {
		return SubjectKind.COMPLAINT;
	}

	@Override
	public Clock clock() {
		return Clock.SOLVE;
	}

	@Override
	public String closing() {
		return "SOLVED";
	}

	@Override
	public String insert() {
		return """
				insert into complaint (tenant_id, id, number, project_id, status, responsibility, severity, category, \
				receiving_department, summary, received_at, recorded_at, solved_at, solve_due_at, imported)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now(), ?, ?, true)""";
	}

	@Override
	public void bind(PreparedStatement insert, UUID tenantId, UUID id, UUID projectId, Entry entry)
			throws SQLException {
		Cells.bind(insert, tenantId, id, entry.number(), projectId, (entry.closedAt() != null) ? closing() : "RECORDED",
				entry.scope().responsibility(), entry.scope().severity(), entry.category(), entry.receivingDepartment(),
				entry.summary(), entry.receivedAt(), entry.closedAt(), entry.dueAt());
	}

	@Override
	public String select() {
		return """
				select c.id, c.number, c.project_id, c.category, c.summary, \
				concat_ws(' ', c.severity, c.responsibility) as traits, c.receiving_department, c.received_at, d.due_at, \
				c.solved_at as closed_at, c.imported and c.version = 0 and c.status = 'RECORDED' as untouched
				from complaint c left join deadline d on d.tenant_id = c.tenant_id and d.subject_id = c.id \
				and d.clock = 'SOLVE' and d.cycle = 1
				where c.id = any (?) or c.number = any (?)""";
	}

	@Override
	public String close() {
		return """
				update complaint set status = 'SOLVED', solved_at = ?, version = version + 1
				where id = ? and imported and version = 0 and status = 'RECORDED'""";
	}

}
