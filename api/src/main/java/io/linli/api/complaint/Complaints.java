package io.linli.api.complaint;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantKey;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.stereotype.Component;

/**
 * The complaints of the company for which the transaction works, with their sheets.
 */
@Component
class Complaints {

	private final EntityManager entities;

	Complaints(EntityManager entities) {
		this.entities = entities;
	}

	/**
	 * The complaint of a step, as the client saw it last.
	 * @throws RefusedException when there is none, or somebody else changed it
	 */
	Complaint of(ComplaintStep step) {
		Complaint complaint = GlobalId.keyOf("Complaint", step.complaintId())
			.flatMap(this::find)
			.orElseThrow(() -> new RefusedException(UserError.notFound("Complaint", "complaintId")));
		Mutations.expect(step.expectedVersion(), complaint.version());
		return complaint;
	}

	void add(Complaint complaint) {
		this.entities.persist(complaint);
		this.entities.flush();
	}

	/** The sheet of a complaint, begun where there is none yet. */
	ComplaintHandling handling(Complaint complaint) {
		ComplaintHandling found = this.entities.find(ComplaintHandling.class,
				new ComplaintHandling.Key(CurrentCaller.tenantId(), complaint.id()));
		if (found != null) {
			return found;
		}
		ComplaintHandling begun = new ComplaintHandling(complaint);
		this.entities.persist(begun);
		return begun;
	}

	/** A further line of the sheet; the complaint's version grows with it. */
	void add(Complaint complaint, ComplaintStep.Action action, String note, Instant occurredAt, Instant recordedAt) {
		String actor = CurrentCaller.get().name();
		handling(complaint).begin(actor);
		int seq = this.entities
			.createQuery("select coalesce(max(s.seq), 0) + 1 from HandlingStep s where s.complaintId = :id",
					Integer.class)
			.setParameter("id", complaint.id())
			.getSingleResult();
		this.entities.persist(new HandlingStep(complaint.id(), seq, action, note, actor, occurredAt, recordedAt));
		this.entities.lock(complaint, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
	}

	private Optional<Complaint> find(UUID id) {
		return Optional.ofNullable(this.entities.find(Complaint.class, new TenantKey(CurrentCaller.tenantId(), id),
				LockModeType.PESSIMISTIC_WRITE));
	}

}
