package io.linli.api.procedure;

import io.linli.api.graphql.Shape;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.DATE;
import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * The versions of procedures as rows, and which of them a case was recorded under.
 */
public final class Procedures {

	private static final Shape POINT = Shape.row("ProcedurePoint", "procedure_point", "id")
		.columns(INTEGER, "seq")
		.columns(TEXT, "point", "problem", "requirement", "inspection", "form");

	private static final Shape FIELD = Shape.row("FormField", "form_field", "id")
		.columns(INTEGER, "seq")
		.columns(TEXT, "label");

	private static final Shape FORM = Shape.row("ProcedureForm", "procedure_form", "id")
		.columns(INTEGER, "seq")
		.columns(TEXT, "code", "title")
		.columns(BOOLEAN, "checks")
		.many("fields", FIELD, "procedure_form_id", "seq");

	/** The type {@code ProcedureVersion}. */
	public static final Shape VERSION = Shape.node("ProcedureVersion", "procedure_version")
		.columns(TEXT, "kind", "issuer", "changeNote", "text", "recordedBy", "withdrawnBy", "withdrawalReason")
		.columns(INTEGER, "revision")
		.columns(DATE, "effectiveOn")
		.columns(TIME, "recordedAt", "withdrawnAt")
		.many("points", POINT, "procedure_version_id", "seq")
		.many("forms", FORM, "procedure_version_id", "seq");

	// What was published or withdrawn later that day is not what the case was recorded
	// under.
	private static final String ON_DAY_OF_RECORDING = """
			(select version.id from procedure_version version
			  where version.tenant_id = {}.tenant_id and version.kind = '%s'
			    and version.effective_on <= (select ({}.recorded_at at time zone home.time_zone)::date from project home
			          where home.tenant_id = {}.tenant_id and home.id = {}.project_id)
			    and version.recorded_at <= {}.recorded_at and (version.withdrawn_at is null or version.withdrawn_at > {}.recorded_at)
			  order by version.effective_on desc limit 1)""";

	private Procedures() {
	}

	/**
	 * The key of the version that was in force when a case was recorded: of those that
	 * were published by then, the one of that day, by the clocks of its project.
	 * @param kind the name of the procedure's kind
	 */
	public static String onDayOfRecording(String kind) {
		return ON_DAY_OF_RECORDING.formatted(kind);
	}

}
