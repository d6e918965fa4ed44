package io.linli.job;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import io.linli.kpi.compare.Traits;
import org.jspecify.annotations.Nullable;

/**
 * Of what kind projects are: where they lie, and since when people live there.
 */
record Estates(Map<String, Estate> byProject) {

	private static final String ESTATES = """
			select p.tenant_id, p.id, p.city, h.delivered_on
			  from linli.project p
			  left join (select tenant_id, project_id, min(delivered_on) as delivered_on from linli.household group by 1, 2) h
			    on h.tenant_id = p.tenant_id and h.project_id = p.id""";

	/**
	 * A project.
	 *
	 * @param deliveredOn its first household; null without one
	 */
	record Estate(String city, @Nullable LocalDate deliveredOn) {
	}

	static Estates read(Connection reader) throws SQLException {
		try (Statement statement = reader.createStatement(); ResultSet row = statement.executeQuery(ESTATES)) {
			Map<String, Estate> estates = new HashMap<>();
			while (row.next()) {
				estates.put(row.getString(1) + "/" + row.getString(2),
						new Estate(row.getString(3), row.getObject(4, LocalDate.class)));
			}
			return new Estates(estates);
		}
	}

	/**
	 * The traits of a project in a month; a city that is not known is one of the others.
	 */
	Traits traits(String tenantId, String projectId, LocalDate month, int levelRank, long householdDays) {
		Estate estate = this.byProject.getOrDefault(tenantId + "/" + projectId, new Estate("", null));
		return new Traits(levelRank, Traits.Size.of((double) householdDays / month.lengthOfMonth()),
				Traits.Age.of(estate.deliveredOn(), month.plusMonths(1).minusDays(1)), Traits.City.of(estate.city()));
	}

}
