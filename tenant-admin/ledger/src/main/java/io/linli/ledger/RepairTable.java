package io.linli.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

import io.linli.sla.Clock;
import io.linli.sla.SubjectKind;

/** Repairs; a foreign ledger tells nothing of work orders, so none are made up. */
record RepairTable() implements CaseTable {

	@Override
	public SubjectKind subject() {
		return SubjectKind.REPAIR;
	}

	@Override
	public Clock clock() {
		return Clock.COMPLETE;
	}

	@Override
	public String closing() {
		return "COMPLETED";
	}

	@Override
	public String insert() {
		return """
				insert into repair_request (tenant_id, id, number, project_id, status, urgency, area, category, fault, \
				received_at, recorded_at, completed_at, due_at, imported)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now(), ?, ?, true)""";
	}

	@Override
	public void bind(PreparedStatement insert, UUID tenantId, UUID id, UUID projectId, Entry entry)
			throws SQLException {
		boolean closed = entry.closedAt() != null;
		Cells.bind(insert, tenantId, id, entry.number(), projectId, closed ? closing() : "RECORDED",
				entry.scope().urgency(), entry.scope().area(), entry.category(), entry.summary(), entry.receivedAt(),
				entry.closedAt(), closed ? null : entry.dueAt());
	}

	@Override
	public String select() {
		return """
				select id, number, project_id, category, fault as summary, concat_ws(' ', urgency, area) as traits, \
				'' as receiving_department, received_at, completed_at as closed_at, \
				imported and version = 0 and status = 'RECORDED' as untouched
				from repair_request where id = any (?) for update""";
	}

	@Override
	public String numbers() {
		return "select number from repair_request where number = any (?)";
	}

	@Override
	public String close() {
		return """
				update repair_request set status = 'COMPLETED', completed_at = ?, due_at = null, version = version + 1
				where id = ? and imported and version = 0 and status = 'RECORDED'""";
	}

}
