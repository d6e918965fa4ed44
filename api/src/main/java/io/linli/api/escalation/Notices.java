package io.linli.api.escalation;

import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.Ids;
import io.linli.tenancy.Asked;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.springframework.stereotype.Component;

/**
 * What the roles of the company have been told. A step of a deadline is told once: the
 * database has a key for it.
 */
@Component
class Notices {

	private final TenantWrites writes;

	Notices(TenantWrites writes) {
		this.writes = writes;
	}

	/** The steps of a deadline that were told. */
	Asked<List<Rung>> told(UUID deadlineId) {
		return this.writes.ask((row, number) -> Rung.of(row),
				"select percent, later_seconds, role from notice where deadline_id = ?", deadlineId);
	}

	/** A deadline has passed a step of the ladder. */
	void add(Notice notice, UUID deadlineId, Rung rung) {
		this.writes.insert("notice",
				values(notice).name("kind", rung.kind())
					.key("deadline_id", deadlineId)
					.number("percent", rung.percent())
					.number("later_seconds", Math.toIntExact(rung.later().toSeconds())));
	}

	/** Somebody urges or reports. */
	void add(Notice notice, Notice.Kind kind, String note) {
		this.writes.insert("notice", values(notice).name("kind", kind).text("note", note));
	}

	private static Values values(Notice notice) {
		return new Values().key("id", Ids.next())
			.key("project_id", notice.projectId())
			.name("subject_kind", notice.subjectKind())
			.key("subject_id", notice.subjectId())
			.name("role", notice.role())
			.time("happened_at", notice.happenedAt())
			.time("told_at", notice.toldAt());
	}

}
