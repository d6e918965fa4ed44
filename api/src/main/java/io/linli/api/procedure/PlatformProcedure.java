package io.linli.api.procedure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A procedure as the platform ships it, in short words of its own after the head office's
 * (G-03): the types {@code PlatformProcedure}, {@code ProcedurePoint},
 * {@code ProcedureForm} and {@code FormField}.
 */
record PlatformProcedure(ProcedureKind kind, String issuer, String text, List<Point> points, List<Form> forms) {

	/**
	 * A point, what is typically wrong with it, and how it is kept and inspected (G-02).
	 */
	record Point(int seq, String point, String problem, String requirement, String inspection, @Nullable String form) {
	}

	/** A form, or where it checks, a check form. */
	record Form(int seq, String code, String title, boolean checks, List<Field> fields) {
	}

	/** What is filled in. */
	record Field(int seq, String label) {
	}

}
