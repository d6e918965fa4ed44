package io.linli.api.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Cells;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;

/**
 * The one thing that owes a callback (B-18).
 */
public sealed interface Case {

	/** A complaint that was solved (B-01). */
	record OfComplaint(UUID complaint) implements Case {

		@Override
		public Values values() {
			return new Values().key("complaint_id", this.complaint);
		}

	}

	/** A repair that was completed (B-02). */
	record OfRepair(UUID request) implements Case {

		@Override
		public Values values() {
			return new Values().key("repair_request_id", this.request);
		}

	}

	/** Somebody who took part in an activity (B-04). */
	record OfParticipant(UUID activity, UUID participant) implements Case {

		@Override
		public Values values() {
			return new Values().key("activity_id", this.activity).key("activity_participant_id", this.participant);
		}

	}

	/** The columns that name it. */
	Values values();

	/** The complaint or repair that was solved or completed. */
	static Case of(Subject subject) {
		return (subject.kind() == SubjectKind.REPAIR) ? new OfRepair(subject.id()) : new OfComplaint(subject.id());
	}

	/** As it was kept. */
	static Case of(ResultSet row) throws SQLException {
		@Nullable UUID complaint = Cells.optionalKey(row, "complaint_id");
		@Nullable UUID request = Cells.optionalKey(row, "repair_request_id");
		if (complaint != null) {
			return new OfComplaint(complaint);
		}
		return (request != null) ? new OfRepair(request)
				: new OfParticipant(Cells.key(row, "activity_id"), Cells.key(row, "activity_participant_id"));
	}

}
