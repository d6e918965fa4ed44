package io.linli.console.report;

import java.time.Instant;
import java.util.UUID;

/**
 * One company's annual satisfaction report (P-02), without its page.
 */
record Report(UUID companyId, String company, int year, Instant asOf, String inputHash) {

	public String uri() {
		return "/reports/" + this.companyId + "/" + this.year;
	}

}
