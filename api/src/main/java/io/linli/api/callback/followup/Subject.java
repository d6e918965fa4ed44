package io.linli.api.callback.followup;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import io.linli.api.graphql.GlobalId;
import io.linli.sla.SubjectKind;

/**
 * What residents were asked: about a case, about a service, or at the visit of a year.
 */
record Subject(Kind kind, UUID id) {

	/** Its type, where it is kept, and the column of a report that names it. */
	enum Kind {

		CASE("Callback", SubjectKind.CALLBACK, "case_callback_id",
				"""
						select project_id, complaint_id, repair_request_id, activity_id, activity_participant_id, owed_since, reached,
						       done_at, coalesce(satisfaction <= 2 or quality <= 2 or not courteous or not shoe_covers or not charge_correct
						         or shortcomings <> '', false) as wrong
						  from callback where id = ? for update"""),
		SERVICE("ServiceCallback", SubjectKind.SERVICE_CALLBACK, "service_callback_id",
				"""
						select project_id, owed_since, reached, done_at,
						       coalesce(satisfaction <= 2 or quality <= 2 or not courteous or not charge_correct or shortcomings <> '',
						         false) as wrong
						  from service_callback where id = ? for update"""),
		// Nobody may change one, so that there is no row to lock.
		VISIT("HomeVisit", SubjectKind.HOME_VISIT, "home_visit_id",
				"""
						select project_id, visited_at as owed_since, true as reached, visited_at as done_at,
						       coalesce(satisfaction <= 2 or quality <= 2 or not courteous or shortcomings <> '', false) as wrong
						  from home_visit, pg_advisory_xact_lock(hashtextextended('home_visit' || home_visit.id, 0)) as alone where id = ?""");

		private final String type;

		private final SubjectKind evidence;

		private final String column;

		private final String find;

		Kind(String type, SubjectKind evidence, String column, String find) {
			this.type = type;
			this.evidence = evidence;
			this.column = column;
			this.find = find;
		}

		/** Its type in the API. */
		String type() {
			return this.type;
		}

		/** Whose evidence tells of what follows. */
		SubjectKind evidence() {
			return this.evidence;
		}

		String column() {
			return this.column;
		}

		/** Finds it by its key; others wait. */
		String find() {
			return this.find;
		}

	}

	/** Empty where an id names nothing of the kind. */
	static Optional<Subject> of(String id) {
		return GlobalId.decode(id)
			.flatMap((named) -> Arrays.stream(Kind.values())
				.filter((kind) -> kind.type.equals(named.type()))
				.findFirst()
				.map((kind) -> new Subject(kind, named.key())));
	}

}
