package io.linli.job;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.apache.spark.sql.Row;

/**
 * How many imported renovations there are of each kind, and where they stand, as their
 * register says.
 */
record RenovationCounts(List<RenovationCount> counts) {

	/** Those of a project, kind and status. */
	record RenovationCount(String tenantId, String projectId, String ledger, String category, String status,
			long count) {
	}

	/** All that had begun by then. */
	static RenovationCounts of(Lake lake, AsOf asOf) {
		return new RenovationCounts(RenovationWaits.begun(lake, asOf)
			.groupBy("tenant_id", "project_id", "ledger", "category", "status")
			.count()
			.collectAsList()
			.stream()
			.map(RenovationCounts::count)
			.toList());
	}

	/** A run counts all of them, which take the place of what was there. */
	void write(Mart mart, Run run, Directory directory) throws SQLException {
		mart.replace("mart.renovation_count",
				"tenant_id, project_id, project_name, ledger, category, status, renovation_count, as_of", this.counts,
				(each) -> Arrays.asList(each.tenantId(), each.projectId(),
						directory.project(each.tenantId(), each.projectId()).name(), each.ledger(), each.category(),
						each.status(), each.count(), Mart.utc(run.asOf().instant())));
	}

	private static RenovationCount count(Row row) {
		return new RenovationCount(row.getAs("tenant_id"), row.getAs("project_id"), row.getAs("ledger"),
				row.getAs("category"), row.getAs("status"), row.<Long>getAs("count"));
	}

}
