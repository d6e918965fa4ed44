package io.linli.api.renovation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Cells;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;

import org.springframework.stereotype.Component;

/**
 * What departments hand over to one another, of the company for which the transaction
 * works.
 */
@Component
public class Handoffs {

	private static final String FIND = """
			select to_department, handed_at, received_at is not null as received
			  from handoff where id = ? and renovation_id = ? for update""";

	private static final String RECEIVE = """
			update handoff set received_at = ?, received_by = ?, receipt_recorded_at = ? where id = ?""";

	private final TenantWrites writes;

	Handoffs(TenantWrites writes) {
		this.writes = writes;
	}

	/** Hands over; who has it and tells itself hands nothing over. */
	public void add(Handoff handoff, Instant recorded) {
		if (handoff.from() == handoff.to()) {
			return;
		}
		this.writes.insert("handoff",
				new Values().key("id", handoff.id())
					.key("project_id", handoff.projectId())
					.key("renovation_id", handoff.renovationId())
					.name("matter", handoff.matter())
					.text("reference", handoff.reference())
					.name("from_department", handoff.from())
					.name("to_department", handoff.to())
					.time("handed_at", handoff.handedAt())
					.text("handed_by", CurrentCaller.get().name())
					.time("recorded_at", recorded));
	}

	/** Works go on from now on: those who control them are told (D-11, D-23). */
	void addWorks(Renovation renovation, Instant at, Instant recorded) {
		for (Department to : List.of(Department.REPAIR, Department.ORDER_KEEPING)) {
			add(Handoff.of(renovation.projectId(), renovation.id(), Handoff.Matter.PERMIT, renovation.permit().number(),
					Department.CUSTOMER_SERVICE, to, at), recorded);
		}
	}

	/** Somebody of the other department has it now. */
	void receive(UUID id, UUID renovationId, Instant at, Instant recorded) {
		Open open = this.writes
			.ask((row, number) -> new Open(Department.valueOf(row.getString("to_department")),
					Objects.requireNonNull(Cells.time(row, "handed_at")), row.getBoolean("received")), FIND, id,
					renovationId)
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("Handoff", "handoffId")));
		open.to().expectCaller();
		if (open.received()) {
			throw RefusedException.wrongState("This was received already.");
		}
		Checks.expectAfter(at, open.handedAt(), "it was handed over");
		this.writes.tell(RECEIVE, at, CurrentCaller.get().name(), recorded, id);
	}

	/** As far as its receipt is concerned. */
	private record Open(Department to, Instant handedAt, boolean received) {
	}

}
