package io.linli.api.repair;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.sla.Area;
import io.linli.sla.Scope;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import io.linli.sla.Urgency;
import io.linli.tenancy.Cells;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;

/**
 * The intake record of a repair 业主报修记录表 and the order of its steps.
 */
class RepairRequest {

	/** How far it has come. */
	enum Status {

		RECORDED, PASSED_ON, ORDERED, ARRIVED, VERIFIED, COMPLETED

	}

	private final UUID id;

	private final String number;

	private final UUID projectId;

	private final String category;

	private Urgency urgency;

	private final Area area;

	private final boolean paidService;

	private final boolean developerLegacy;

	private final Instant receivedAt;

	private final int version;

	private Status status = Status.RECORDED;

	private @Nullable Instant passedOnAt;

	private @Nullable PassedOnBy passedOnBy;

	private @Nullable Instant arrivedAt;

	private @Nullable Instant verifiedAt;

	private @Nullable Instant completedAt;

	private @Nullable Instant siteVerifiedAt;

	private @Nullable Instant dueAt;

	private RepairRequest(UUID id, String number, UUID projectId, String category, Urgency urgency, Area area,
			boolean paidService, boolean developerLegacy, Instant receivedAt, int version) {
		this.id = id;
		this.number = number;
		this.projectId = projectId;
		this.category = category;
		this.urgency = urgency;
		this.area = area;
		this.paidService = paidService;
		this.developerLegacy = developerLegacy;
		this.receivedAt = receivedAt;
		this.version = version;
	}

	/** Writes the record. */
	static RepairRequest record(UUID id, String number, RecordRepairRequest.Checked input) {
		return new RepairRequest(id, number, input.projectId(), input.category(), input.urgency(), input.area(),
				input.paidService(), input.developerLegacy(), input.receivedAt(), 0);
	}

	/** As it was kept. */
	static RepairRequest of(ResultSet row) throws SQLException {
		RepairRequest request = new RepairRequest(Cells.key(row, "id"), row.getString("number"),
				Cells.key(row, "project_id"), row.getString("category"), Urgency.valueOf(row.getString("urgency")),
				Area.valueOf(row.getString("area")), row.getBoolean("paid_service"), row.getBoolean("developer_legacy"),
				Objects.requireNonNull(Cells.time(row, "begun_at")), row.getInt("version"));
		request.status = Status.valueOf(row.getString("status"));
		request.passedOnAt = Cells.time(row, "passed_on_at");
		request.passedOnBy = Cells.name(PassedOnBy.class, row, "passed_on_by");
		request.arrivedAt = Cells.time(row, "arrived_at");
		request.verifiedAt = Cells.time(row, "verified_at");
		request.completedAt = Cells.time(row, "completed_at");
		request.siteVerifiedAt = Cells.time(row, "site_verified_at");
		request.dueAt = Cells.time(row, "due_at");
		return request;
	}

	/** Hands it to the repair department. */
	void passOn(PassedOnBy by, Instant at) {
		advance(Status.RECORDED, Status.PASSED_ON, "passed on");
		Checks.expectAfter(at, receivedAt(), "the repair was received");
		this.passedOnBy = by;
		this.passedOnAt = at;
	}

	/** A worker takes it over: the order has the number of the request. */
	WorkOrder order(UUID orderId, Instant at) {
		advance(Status.PASSED_ON, Status.ORDERED, "ordered");
		Checks.expectAfter(at, this.passedOnAt, "the repair was passed on");
		return new WorkOrder(orderId, this.number, at, 0);
	}

	/** On site: the first arrival counts. */
	void arrive(WorkOrder order, Instant at) {
		advance(Status.ORDERED, Status.ARRIVED, "arrived at");
		Checks.expectAfter(at, order.openedAt(), "the repair was ordered");
		this.arrivedAt = at;
	}

	/** What was reported is compared with what is there, before the repair. */
	void verify(Instant at) {
		advance(Status.ARRIVED, Status.VERIFIED, "verified");
		Checks.expectAfter(at, this.arrivedAt, "the repair was arrived at");
		this.verifiedAt = at;
	}

	/** Done, with what the order says about it; only a paid service has a fee. */
	void complete(WorkOrder order, String result, @Nullable Integer feeCents, Instant at) {
		advance(Status.VERIFIED, Status.COMPLETED, "completed");
		Checks.expectAfter(at, this.verifiedAt, "the repair was verified");
		if (this.paidService != (feeCents != null)) {
			throw new RefusedException(
					UserError.invalid(this.paidService ? "A paid service needs its fee: 0 where nothing was charged."
							: "Only a paid service has a fee.", "feeCents"));
		}
		order.complete(result, (feeCents != null) ? feeCents : 0);
		this.completedAt = at;
	}

	/** It turns out to be more, or less, urgent than it was thought to be. */
	void reclassify(Urgency other, Instant at) {
		if (this.status == Status.COMPLETED) {
			throw RefusedException.wrongState("A repair that is COMPLETED cannot be reclassified.");
		}
		if (other == this.urgency) {
			throw new RefusedException(UserError.invalid("It is " + other + " already.", "urgency"));
		}
		Checks.expectAfter(at, receivedAt(), "the repair was received");
		this.urgency = other;
	}

	/** Somebody urges those who have to do it: as long as it is not done. */
	void urge(Instant at) {
		if (this.status == Status.COMPLETED) {
			throw RefusedException.wrongState("A repair that is COMPLETED cannot be urged.");
		}
		Checks.expectAfter(at, receivedAt(), "the repair was received");
	}

	/** Somebody looked at the public area after the repair (B-07). */
	void verifyOnSite(Instant at) {
		if (this.status != Status.COMPLETED || this.area != Area.PUBLIC || this.siteVerifiedAt != null) {
			throw RefusedException
				.wrongState("Only a completed repair of the public area is verified on site, and only once.");
		}
		Checks.expectAfter(at, this.completedAt, "the repair was completed");
		this.siteVerifiedAt = at;
	}

	void dueAt(@Nullable Instant due) {
		this.dueAt = due;
	}

	Scope scope() {
		return Scope.repair(this.urgency, this.area);
	}

	Subject subject() {
		return new Subject(SubjectKind.REPAIR, this.id, this.projectId, this.category, 1);
	}

	UUID id() {
		return this.id;
	}

	String number() {
		return this.number;
	}

	/** Whether a callback is owed wherever it was (B-06). */
	boolean paidOrLegacy() {
		return this.paidService || this.developerLegacy;
	}

	Area area() {
		return this.area;
	}

	/** When it was received, or else written down. */
	Instant receivedAt() {
		return this.receivedAt;
	}

	Status status() {
		return this.status;
	}

	int version() {
		return this.version;
	}

	/** What its steps change. */
	Values state() {
		return new Values().name("status", this.status)
			.name("urgency", this.urgency)
			.time("passed_on_at", this.passedOnAt)
			.name("passed_on_by", this.passedOnBy)
			.time("arrived_at", this.arrivedAt)
			.time("verified_at", this.verifiedAt)
			.time("completed_at", this.completedAt)
			.time("site_verified_at", this.siteVerifiedAt)
			.time("due_at", this.dueAt);
	}

	private void advance(Status from, Status to, String verb) {
		if (this.status != from) {
			throw RefusedException.wrongState("A repair that is " + this.status + " cannot be " + verb + ".");
		}
		this.status = to;
	}

}
