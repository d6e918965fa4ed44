package io.linli.api.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.linli.api.graphql.NodeTypes;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.api.project.Projects;
import io.linli.tenancy.TenantReads;
import io.linli.tenancy.filing.LedgerPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.DATE;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.LONG;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads ledgers of repairs as they were filed, and what has changed since.
 */
@Component
class LedgerQueries implements NodeTypes {

	private static final int MOST = 1_000;

	private static final Shape LINE = Shape.row("RepairLedgerLine", "repair_ledger_line", "repair_ledger_id")
		.columns(TEXT, "number", "urgency", "area", "content")
		.columns(BOOLEAN, "paidService", "done")
		.columns(INTEGER, "feeCents");

	private static final Shape DIFFERENCE = Shape
		.row("RepairLedgerDifference", "repair_ledger_difference", "repair_ledger_id")
		.columns(TEXT, "number", "kind", "filed", "present");

	private static final String INTACT = """
			({}.seal = (select encode(sha256(convert_to(coalesce(string_agg(line.content, E'\\n' order by line.number), ''), 'UTF8')), 'hex')
			              from repair_ledger_line line where line.tenant_id = {}.tenant_id and line.repair_ledger_id = {}.id))""";

	private static final Shape LEDGER = Shape.node("RepairLedger", "repair_ledger")
		.columns(TEXT, "period", "filedBy", "seal")
		.columns(DATE, "beginsOn", "endsOn")
		.columns(INTEGER, "filing", "received", "completed", "emergencies", "publicArea", "paid")
		.columns(LONG, "feeCents")
		.columns(TIME, "dueAt", "filedAt")
		.column("late", "({}.filing = 1 and {}.filed_at > {}.due_at)", BOOLEAN)
		.column("sealIntact", INTACT, BOOLEAN)
		.one("project", Projects.PROJECT, "project_id")
		.many("lines", LINE, "repair_ledger_id", "number")
		.many("differences", DIFFERENCE, "repair_ledger_id", "number");

	private static final String BEGUN = """
			select project.time_zone, project.created_at,
			       array(select distinct begins_on from repair_ledger ledger
			              where ledger.tenant_id = project.tenant_id and ledger.project_id = project.id
			                and ledger.period = ? and ledger.begins_on >= ? and ledger.begins_on < ?) as filed
			  from project where project.id = ?""";

	private final TenantReads reads;

	LedgerQueries(TenantReads reads) {
		this.reads = reads;
	}

	@Override
	public List<Shape> nodeTypes() {
		return List.of(LEDGER);
	}

	@Nullable Row byKey(UUID id, Selection selection) {
		return Select.of(LEDGER, selection).byKey(this.reads, id);
	}

	/** All filings of the periods of a kind that begin in a time. */
	List<Row> filed(UUID project, LedgerPeriod period, LocalDate from, LocalDate until, Selection selection) {
		return Select.of(LEDGER, selection)
			.where("repair_ledger.project_id = ?", project)
			.where("repair_ledger.period = ?", period.name())
			.where("repair_ledger.begins_on >= ?", from)
			.where("repair_ledger.begins_on < ?", until)
			.order("repair_ledger.begins_on, repair_ledger.filing")
			.limit(MOST)
			.rows(this.reads);
	}

	/** Which periods have a ledger; empty where the caller sees no such project. */
	Optional<BegunPeriods> begun(UUID project, LedgerPeriod period, LocalDate from, LocalDate until) {
		return this.reads
			.list(BEGUN, List.of(period.name(), from, until, project), (row, number) -> BegunPeriods.of(row))
			.stream()
			.findFirst();
	}

}
