package io.linli.api.benchmark;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are asked for.
 *
 * @param projectId null for all projects
 * @param kpis in the registry's order
 * @param apart by what figures are kept apart
 */
record Question(Period period, @Nullable UUID projectId, List<Kpi> kpis, Set<KpiGrouping> apart) {

	/** A project is also kept apart by its company, and one that is named by itself. */
	static Question of(Period period, @Nullable UUID projectId, @Nullable Collection<String> codes,
			Collection<KpiGrouping> groupBy) {
		Set<KpiGrouping> apart = EnumSet.noneOf(KpiGrouping.class);
		apart.addAll(groupBy);
		if (projectId != null) {
			apart.add(KpiGrouping.PROJECT);
		}
		if (apart.contains(KpiGrouping.PROJECT)) {
			apart.add(KpiGrouping.COMPANY);
		}
		List<Kpi> kpis = Registry.all().stream().filter((kpi) -> codes == null || codes.contains(kpi.code())).toList();
		return new Question(period, projectId, kpis, apart);
	}

	boolean apart(KpiGrouping grouping) {
		return this.apart.contains(grouping);
	}

}
