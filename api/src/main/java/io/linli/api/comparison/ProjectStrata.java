package io.linli.api.comparison;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.linli.api.benchmark.KpiUnit;
import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.compare.CaseMix;

/**
 * What was counted of each kind of case: of each project, and of all that are compared.
 *
 * @param projects by the key of the project, then by stratum
 */
record ProjectStrata(Map<String, Map<String, Figure>> projects, Map<String, Figure> all) {

	/** One project's cases of one kind. */
	record Stratum(String projectId, String name, Figure figure) {
	}

	static ProjectStrata of(List<Stratum> strata) {
		Map<String, Map<String, Figure>> projects = new HashMap<>();
		Map<String, Figure> all = new HashMap<>();
		for (Stratum stratum : strata) {
			projects.computeIfAbsent(stratum.projectId(), (project) -> new HashMap<>())
				.put(stratum.name(), stratum.figure());
			all.merge(stratum.name(), stratum.figure(), Figure::plus);
		}
		return new ProjectStrata(projects, all);
	}

	/** Beside all others: what is the project's own is taken off. */
	CaseMix caseMix(Kpi kpi, KpiUnit project) {
		Map<String, Figure> own = this.projects.getOrDefault(String.valueOf(project.projectId()), Map.of());
		Map<String, Figure> others = new HashMap<>();
		own.forEach(
				(stratum, figure) -> others.put(stratum, without(this.all.getOrDefault(stratum, Figure.NONE), figure)));
		return CaseMix.of(kpi, own, others);
	}

	private static Figure without(Figure sum, Figure part) {
		return new Figure(sum.numerator() - part.numerator(), sum.denominator() - part.denominator(), 0, 0, 0, 0);
	}

}
