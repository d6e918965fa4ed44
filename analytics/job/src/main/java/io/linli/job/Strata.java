package io.linli.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;

/**
 * What was counted by the kind of case as well, for comparisons that take the case mix
 * into account.
 */
final class Strata {

	/** What was counted of one kind of case. */
	record Stratum(String tenantId, String projectId, int levelRank, LocalDate month, String kpi, String stratum,
			long numerator, long denominator) {
	}

	private Strata() {
	}

	/** Of all subjects whose facts are of several kinds, those with a case. */
	static List<Stratum> of(List<Part> parts) {
		List<Stratum> strata = new ArrayList<>();
		for (Part part : parts) {
			if (!part.subject().strata().isEmpty()) {
				List<Kpi> kpis = Registry.of(part.subject());
				for (int i = 0; i < kpis.size(); i++) {
					Figure figure = part.figure(i);
					if (figure.denominator() > 0) {
						strata.add(new Stratum(part.tenantId(), part.projectId(), part.levelRank(), part.month(),
								kpis.get(i).code(), part.stratum(), figure.numerator(), figure.denominator()));
					}
				}
			}
		}
		return strata;
	}

}
