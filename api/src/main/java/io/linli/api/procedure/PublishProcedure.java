package io.linli.api.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Command;
import io.linli.api.graphql.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The input {@code PublishProcedureInput}.
 */
record PublishProcedure(String idempotencyKey, ProcedureKind kind, LocalDate effectiveOn, String issuer,
		String changeNote, String text, List<Point> points, List<Form> forms) implements Command {

	private static final int MOST = 100;

	/** The input {@code ProcedurePointInput}. */
	record Point(String point, String problem, String requirement, String inspection, @Nullable String form) {
	}

	/** The input {@code ProcedureFormInput}. */
	record Form(String code, String title, boolean checks, List<String> fields) {
	}

	/** The same, held against the rules of its fields. */
	record Checked(String issuer, String changeNote, String text, List<PointLine> points, List<FormLine> forms,
			List<FieldLine> fields) {
	}

	/** A point as the database reads it. */
	record PointLine(UUID id, int seq, String point, String problem, String requirement, String inspection,
			@Nullable String form) {
	}

	/** A form as the database reads it. */
	record FormLine(UUID id, int seq, String code, String title, boolean checks) {
	}

	/** A field as the database reads it. */
	record FieldLine(UUID id, UUID form, int seq, String label) {
	}

	Checked check() {
		Checks checks = new Checks();
		checks.some("points", this.points.size(), MOST);
		checks.some("forms", this.forms.size(), MOST);
		List<FormLine> formLines = new ArrayList<>();
		List<FieldLine> fieldLines = new ArrayList<>();
		Set<String> codes = new HashSet<>();
		for (Form each : this.forms) {
			Checks line = checks.line("forms", formLines.size());
			FormLine form = new FormLine(Ids.next(), formLines.size() + 1, line.text("code", each.code(), 100),
					line.text("title", each.title(), 200), each.checks());
			line.require(codes.add(form.code()), "Another form has this code.", "code");
			formLines.add(form);
			line.some("fields", each.fields().size(), MOST);
			int seq = 1;
			for (String label : each.fields()) {
				fieldLines.add(new FieldLine(Ids.next(), form.id(), seq++, line.text("fields", label, 200)));
			}
		}
		Checked checked = new Checked(checks.text("issuer", this.issuer, 200),
				checks.text("changeNote", this.changeNote, 2_000), checks.text("text", this.text, 100_000),
				points(checks, codes), formLines, fieldLines);
		checks.pass();
		return checked;
	}

	private List<PointLine> points(Checks checks, Set<String> codes) {
		List<PointLine> lines = new ArrayList<>();
		for (Point each : this.points) {
			Checks line = checks.line("points", lines.size());
			@Nullable String form = line.optional("form", each.form(), 100);
			line.require(form == null || codes.contains(form), "No form of this version has this code.", "form");
			lines.add(new PointLine(Ids.next(), lines.size() + 1, line.text("point", each.point(), 500),
					line.text("problem", each.problem(), 2_000), line.text("requirement", each.requirement(), 2_000),
					line.text("inspection", each.inspection(), 2_000), form));
		}
		return lines;
	}

}
