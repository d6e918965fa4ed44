package io.linli.api.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.linli.api.benchmark.KpiUnit;
import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.compare.CaseMix;

/**
 * What was counted of each kind of case: of each project, and of all that are compared,
 * which are the reference.
 *
 * @param projects by the key of the project, then by stratum
 */
record ProjectStrata(Map<String, Map<String, Figure>> projects, Map<String, Figure> reference) {

	/** One project's cases of one kind. */
	record Stratum(String projectId, String name, Figure figure) {
	}

	static ProjectStrata of(List<Stratum> strata) {
		Map<String, Map<String, Figure>> projects = new HashMap<>();
		Map<String, Figure> reference = new HashMap<>();
		for (Stratum stratum : strata) {
			projects.computeIfAbsent(stratum.projectId(), (project) -> new HashMap<>())
				.put(stratum.name(), stratum.figure());
			reference.merge(stratum.name(), stratum.figure(), Figure::plus);
		}
		return new ProjectStrata(projects, reference);
	}

	CaseMix caseMix(Kpi kpi, KpiUnit project) {
		return CaseMix.of(kpi, this.projects.getOrDefault(String.valueOf(project.projectId()), Map.of()),
				this.reference);
	}

}
