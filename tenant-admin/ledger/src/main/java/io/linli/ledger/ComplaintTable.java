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
				select id, number, project_id, category, summary, concat_ws(' ', severity, responsibility) as traits, \
				receiving_department, received_at, solved_at as closed_at, \
				imported and version = 0 and status = 'RECORDED' as untouched
				from complaint where id = any (?) for update""";
	}

	@Override
	public String numbers() {
		return "select number from complaint where number = any (?)";
	}

	@Override
	public String close() {
		return """
				update complaint set status = 'SOLVED', solved_at = ?, version = version + 1
				where id = ? and imported and version = 0 and status = 'RECORDED'""";
	}

}
