package io.linli.api.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.complaint.Estate;
import io.linli.tenancy.Role;

/**
 * Inspections of complaint records; each test begins with no form in the company.
 */
final class Inspector {

	static final String INSPECTION = """
			inspection { id inspectedOn from until seed frame frameSize frameHash inspector closedAt score form { version }
			             records { seq complaint { id } repairRequest { id } callback { id } }
			             findings { id recordSeq itemSeq pointsLost finding rectifyBy reply version } }""";

	final Api.Client inspector = Estate.as(Role.INSPECTOR);

	private final Api.Client admin = Estate.as(Role.TENANT_ADMIN);

	Inspector() {
		for (String table : List.of("inspection_finding", "inspected_record", "inspection", "check_form_item",
				"check_form")) {
			ApiDatabase.shared()
				.admin()
				.sql("delete from linli.%s where tenant_id = ?".formatted(table))
				.param(ApiDatabase.JINXIU)
				.update();
		}
	}

	/** Two items, of so many points each. */
	Answer form(String effectiveOn, int first, int second) {
		return this.admin.mutate("setCheckForm",
				"form { version effectiveOn changeNote items { seq requirement wording points } }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "kind", "COMPLAINT", "effectiveOn", effectiveOn,
						"changeNote", "本次修订：调整分值", "items",
						List.of(Map.of("requirement", "C-12", "wording", "简要入表", "points", first),
								Map.of("requirement", "C-24", "wording", "按规程分类", "points", second))));
	}

	Answer inspect(Estate estate, int size, String inspectedOn) {
		return this.inspector.mutate("inspectRecords", INSPECTION,
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", estate.id(), "kind", "COMPLAINT",
						"from", "2026-03-01", "until", "2026-03-31", "size", size, "inspectedOn", inspectedOn));
	}

	Answer find(Answer inspection, int record, int item, int points, LocalDate rectifyBy) {
		return find(this.inspector, inspection, record, item, points, rectifyBy);
	}

	Answer find(Api.Client person, Answer inspection, int record, int item, int points, LocalDate rectifyBy) {
		return person.mutate("recordInspectionFinding",
				"finding { id version recordSeq itemSeq pointsLost rectifyBy foundBy }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "inspectionId",
						inspection.text("/inspection/id"), "recordSeq", record, "itemSeq", item, "pointsLost", points,
						"finding", "责任划分无依据", "rectifyBy", rectifyBy.toString()));
	}

	Answer close(Api.Client person, Answer inspection) {
		return person.mutate("closeInspection", "inspection { score closedAt }", Map.of("idempotencyKey",
				UUID.randomUUID().toString(), "inspectionId", inspection.text("/inspection/id")));
	}

	/** An inspection as it is now. */
	Answer read(Answer inspection) {
		return this.inspector.ask(
				"query($id: ID!) { node(id: $id) { ... on Inspection { frame score findings { id reply } form { version } } } }",
				Map.of("id", inspection.text("/inspection/id")))
			.at("/node");
	}

}
