package io.linli.api.complaint;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The handling sheet 投诉处置表 of one complaint (C-02, C-13).
 */
@Entity
@IdClass(ComplaintHandling.Key.class)
class ComplaintHandling {

	/** The complaint's own key: one sheet a complaint. */
	record Key(UUID tenantId, UUID complaintId) {
	}

	@Id
	@TenantId
	private @Nullable UUID tenantId;

	@Id
	private UUID complaintId;

	private String receivingDepartment;

	private @Nullable String handler;

	private String measure = "";

	private @Nullable Instant completedAt;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected ComplaintHandling() {
	}

	ComplaintHandling(Complaint complaint) {
		this.complaintId = complaint.id();
		this.receivingDepartment = complaint.receivingDepartment();
	}

	/** Somebody works on it; the first one is its handler. */
	void begin(String actor) {
		if (this.handler == null) {
			this.handler = actor;
		}
	}

	/** The measure that solved it, and when. */
	void complete(String measure, String actor, Instant completedAt) {
		begin(actor);
		this.measure = measure;
		this.completedAt = completedAt;
	}

	/** The complaint was reopened. */
	void resume() {
		this.completedAt = null;
	}

}
