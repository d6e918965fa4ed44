package io.linli.api.repair;

import java.time.Instant;
import java.util.UUID;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.sla.Area;
import io.linli.sla.Scope;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import io.linli.sla.Urgency;
import io.linli.tenancy.TenantKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The intake record of a repair 业主报修记录表 and the order of its steps.
 */
@Entity
@IdClass(TenantKey.class)
class RepairRequest {

	/** How far it has come. */
	enum Status {

		RECORDED, PASSED_ON, ORDERED, ARRIVED, VERIFIED, COMPLETED

	}

	@Id
	@TenantId
	private @Nullable UUID tenantId;

	@Id
	private UUID id;

	private String number;

	private UUID projectId;

	private @Nullable UUID householdId;

	@Enumerated(EnumType.STRING)
	private Status status = Status.RECORDED;

	@Enumerated(EnumType.STRING)
	private Urgency urgency;

	@Enumerated(EnumType.STRING)
	private Area area;

	private String category;

	private String fault;

	private boolean paidService;

	private boolean developerLegacy;

	private @Nullable String requester;

	private @Nullable String phone;

	private @Nullable Instant receivedAt;

	private Instant recordedAt;

	private @Nullable Instant passedOnAt;

	@Enumerated(EnumType.STRING)
	private @Nullable PassedOnBy passedOnBy;

	private @Nullable Instant arrivedAt;

	private @Nullable Instant verifiedAt;

	private @Nullable Instant completedAt;

	private @Nullable Instant siteVerifiedAt;

	private @Nullable Instant dueAt;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected RepairRequest() {
	}

	private RepairRequest(UUID id, String number, RecordRepairRequest.Checked input, Instant recordedAt) {
		this.id = id;
		this.number = number;
		this.projectId = input.projectId();
		this.householdId = input.householdId();
		this.urgency = input.urgency();
		this.area = input.area();
		this.category = input.category();
		this.fault = input.fault();
		this.paidService = input.paidService();
		this.developerLegacy = input.developerLegacy();
		this.requester = input.requester();
		this.phone = input.phone();
		this.receivedAt = input.receivedAt();
		this.recordedAt = recordedAt;
	}

	/** Writes the record. */
	static RepairRequest record(UUID id, String number, RecordRepairRequest.Checked input, Instant recordedAt) {
		return new RepairRequest(id, number, input, recordedAt);
	}

	/** Hands it to the repair department. */
	void passOn(PassedOnBy by, Instant at) {
		advance(Status.RECORDED, Status.PASSED_ON, "passed on");
		expectAfter(at, receivedAt(), "received");
		this.passedOnBy = by;
		this.passedOnAt = at;
	}

	/** A worker takes it over: the order has the number of the request. */
	WorkOrder order(UUID orderId, String worker, Instant at, Instant recordedAt) {
		advance(Status.PASSED_ON, Status.ORDERED, "ordered");
		expectAfter(at, this.passedOnAt, "passed on");
		return new WorkOrder(orderId, this.id, this.number, worker, at, recordedAt);
	}

	/** On site: the first arrival counts. */
	void arrive(WorkOrder order, Instant at) {
		advance(Status.ORDERED, Status.ARRIVED, "arrived at");
		expectAfter(at, order.openedAt(), "ordered");
		this.arrivedAt = at;
	}

	/** What was reported is compared with what is there, before the repair. */
	void verify(Instant at) {
		advance(Status.ARRIVED, Status.VERIFIED, "verified");
		expectAfter(at, this.arrivedAt, "arrived at");
		this.verifiedAt = at;
	}

	/** Done, with what the order says about it; only a paid service has a fee. */
	void complete(WorkOrder order, String result, @Nullable Integer feeCents, Instant at) {
		advance(Status.VERIFIED, Status.COMPLETED, "completed");
		expectAfter(at, this.verifiedAt, "verified");
		if (this.paidService != (feeCents != null)) {
			throw new RefusedException(
					UserError.invalid(this.paidService ? "A paid service needs its fee: 0 where nothing was charged."
							: "Only a paid service has a fee.", "feeCents"));
		}
		order.complete(result, (feeCents != null) ? feeCents : 0);
		this.completedAt = at;
	}

	/** Somebody looked at the public area after the repair (B-07). */
	void verifyOnSite(Instant at) {
		if (this.status != Status.COMPLETED || this.area != Area.PUBLIC || this.siteVerifiedAt != null) {
			throw new RefusedException(UserError.of(UserError.Code.WRONG_STATE,
					"Only a completed repair of the public area is verified on site, and only once."));
		}
		expectAfter(at, this.completedAt, "completed");
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

	UUID projectId() {
		return this.projectId;
	}

	Area area() {
		return this.area;
	}

	/** When it was received, or else written down. */
	Instant receivedAt() {
		return (this.receivedAt != null) ? this.receivedAt : this.recordedAt;
	}

	Status status() {
		return this.status;
	}

	int version() {
		return this.version;
	}

	private void advance(Status from, Status to, String verb) {
		if (this.status != from) {
			throw new RefusedException(UserError.of(UserError.Code.WRONG_STATE,
					"A repair that is " + this.status + " cannot be " + verb + "."));
		}
		this.status = to;
	}

	private static void expectAfter(Instant at, @Nullable Instant before, String step) {
		if (before != null && at.isBefore(before)) {
			throw new RefusedException(UserError.of(UserError.Code.IMPOSSIBLE_TIME,
					"This is before the repair was " + step + ", at " + before + ".", "occurredAt"));
		}
	}

}
