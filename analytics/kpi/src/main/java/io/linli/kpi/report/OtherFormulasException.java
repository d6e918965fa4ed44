package io.linli.kpi.report;

/**
 * Some data were made by other formulas than today's: a later run makes them anew.
 */
public final class OtherFormulasException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	OtherFormulasException() {
		super("The report was made by other formulas than today's");
	}

}
