package io.linli.api.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import io.linli.api.graphql.GlobalId;
import io.linli.sla.SubjectKind;

/**
 * A case to which files may belong.
 */
record Subject(Kind kind, UUID id) {

	/** Its type, its table, and the column of an attachment that names it. */
	enum Kind {

		COMPLAINT("Complaint", "complaint", "complaint_id", SubjectKind.COMPLAINT),
		REPAIR("RepairRequest", "repair_request", "repair_request_id", SubjectKind.REPAIR),
		CALLBACK("Callback", "callback", "callback_id", SubjectKind.CALLBACK),
		RENOVATION("Renovation", "renovation", "renovation_id", SubjectKind.RENOVATION),
		VIOLATION("Violation", "violation", "violation_id", SubjectKind.VIOLATION);

		private final String type;

		private final String table;

		private final String column;

		private final SubjectKind evidence;

		Kind(String type, String table, String column, SubjectKind evidence) {
			this.type = type;
			this.table = table;
			this.column = column;
			this.evidence = evidence;
		}

		String table() {
			return this.table;
		}

		String column() {
			return this.column;
		}

		/** Whose evidence tells of its files. */
		SubjectKind evidence() {
			return this.evidence;
		}

	}

	/** The one that an attachment names. */
	static Subject of(ResultSet attachment) throws SQLException {
		for (Kind kind : Kind.values()) {
			UUID id = attachment.getObject(kind.column, UUID.class);
			if (id != null) {
				return new Subject(kind, id);
			}
		}
		throw new IllegalStateException("an attachment has a case");
	}

	/** Empty where the id names no case, or one of a type that the caller may not see. */
	static Optional<Subject> of(String id, Predicate<String> visible) {
		return GlobalId.decode(id)
			.filter((named) -> visible.test(named.type()))
			.flatMap((named) -> Arrays.stream(Kind.values())
				.filter((kind) -> kind.type.equals(named.type()))
				.findFirst()
				.map((kind) -> new Subject(kind, named.key())));
	}

}
