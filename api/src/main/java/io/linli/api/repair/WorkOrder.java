package io.linli.api.repair;

import java.time.Instant;
import java.util.UUID;

import io.linli.tenancy.TenantKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The work order 维修任务单 of one request, which names the worker and has the
 * request's number.
 */
@Entity
@IdClass(TenantKey.class)
class WorkOrder {

	@Id
	@TenantId
	private @Nullable UUID tenantId;

	@Id
	private UUID id;

	private UUID repairRequestId;

	private String number;

	private String worker;

	private Instant openedAt;

	private Instant recordedAt;

	private String result = "";

	private int feeCents;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected WorkOrder() {
	}

	WorkOrder(UUID id, UUID repairRequestId, String number, String worker, Instant openedAt, Instant recordedAt) {
		this.id = id;
		this.repairRequestId = repairRequestId;
		this.number = number;
		this.worker = worker;
		this.openedAt = openedAt;
		this.recordedAt = recordedAt;
	}

	/** What was done, and what it costs. */
	void complete(String result, int feeCents) {
		this.result = result;
		this.feeCents = feeCents;
	}

	Instant openedAt() {
		return this.openedAt;
	}

	String number() {
		return this.number;
	}

	int feeCents() {
		return this.feeCents;
	}

}
