package io.linli.api.repair;

import java.time.Instant;
import java.util.UUID;

import io.linli.api.desk.Records;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.springframework.stereotype.Component;

/**
 * The repair requests of the company for which the transaction works, with their orders.
 */
@Component
class Repairs implements Records<RepairRequest> {

	private static final String FIND = """
			select id, number, project_id, category, urgency, area, paid_service, developer_legacy,
			       coalesce(received_at, recorded_at) as begun_at, status, passed_on_at, passed_on_by, arrived_at, verified_at,
			       completed_at, site_verified_at, due_at, version
			  from repair_request where id = ? for update""";

	private static final String ORDER = """
			select id, number, opened_at, result, fee_cents, version from work_order where repair_request_id = ?""";

	private final TenantWrites writes;

	Repairs(TenantWrites writes) {
		this.writes = writes;
	}

	@Override
	public Asked<RepairRequest> ask(UUID id, int expectedVersion) {
		return this.writes.ask((row, number) -> RepairRequest.of(row), FIND, id).then((rows) -> {
			if (rows.isEmpty()) {
				throw new RefusedException(UserError.notFound("RepairRequest", "repairRequestId"));
			}
			Mutations.expect(expectedVersion, rows.getFirst().version());
			return rows.getFirst();
		});
	}

	/**
	 * The order of a request.
	 * @throws RefusedException when no worker has opened one yet
	 */
	WorkOrder orderOf(RepairRequest request) {
		return this.writes.ask((row, number) -> WorkOrder.of(row), ORDER, request.id())
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> RefusedException
				.wrongState("A repair that is " + request.status() + " has no work order yet."));
	}

	/** A new one, with all that its record says. */
	void add(RepairRequest request, RecordRepairRequest.Checked input, Instant recorded) {
		this.writes.insert("repair_request",
				new Values().key("id", request.id())
					.text("number", request.number())
					.key("project_id", input.projectId())
					.key("household_id", input.householdId())
					.name("area", input.area())
					.text("category", input.category())
					.text("fault", input.fault())
					.flag("paid_service", input.paidService())
					.flag("developer_legacy", input.developerLegacy())
					.text("requester", input.requester())
					.text("phone", input.phone())
					.time("received_at", input.receivedAt())
					.time("recorded_at", recorded)
					.and(request.state()));
	}

	@Override
	public void keep(RepairRequest request) {
		this.writes.update("repair_request", "id", request.id(), request.version(), request.state());
	}

	/** The order that the calling worker opens. */
	void open(WorkOrder order, RepairRequest request, Instant recorded) {
		this.writes.insert("work_order",
				new Values().key("id", order.id())
					.key("repair_request_id", request.id())
					.text("number", order.number())
					.text("worker", CurrentCaller.get().name())
					.time("opened_at", order.openedAt())
					.time("recorded_at", recorded)
					.and(order.state()));
	}

	void keep(WorkOrder order) {
		this.writes.update("work_order", "id", order.id(), order.version(), order.state());
	}

}
