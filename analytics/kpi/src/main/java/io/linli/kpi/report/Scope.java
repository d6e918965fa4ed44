package io.linli.kpi.report;

/**
 * Whose report it is.
 *
 * @param name as its title names it
 * @param generated its records are made up for demonstration
 */
public record Scope(Kind kind, String id, String name, boolean generated) {

	/** How much of an organization a report covers. */
	public enum Kind {

		/** One project with its service centre. */
		CENTRE,
		/** All projects of a property company. */
		COMPANY,
		/** All companies of a group. */
		GROUP

	}

	/** The whole of a company. */
	public static Scope of(Company company) {
		return new Scope(Kind.COMPANY, company.tenantId(), company.name(), company.generated());
	}

}
