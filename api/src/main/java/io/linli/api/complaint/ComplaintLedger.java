package io.linli.api.complaint;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.linli.api.complaint.ComplaintSummary.Cell;
import io.linli.api.complaint.ComplaintSummary.SummaryCounts;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts complaints of a project, or of all that the caller sees.
 */
@Component
class ComplaintLedger {

	// Months begin at the midnight of each project's own clocks.
	private static final String CELLS = """
			select c.category, c.responsibility, c.severity, c.receiving_department, count(*) as received,
			       count(*) filter (where not c.is_open) as solved, count(*) filter (where c.is_open) as open,
			       count(*) filter (where c.responsibility = 'DEVELOPER') as developer,
			       count(*) filter (where exists (
			         select from complaint_reclassification r where r.tenant_id = c.tenant_id and r.complaint_id = c.id)) as reclassified
			  from complaint c join project p on p.tenant_id = c.tenant_id and p.id = c.project_id
			 where c.received_at >= ?::date::timestamp at time zone p.time_zone
			   and c.received_at < ?::date::timestamp at time zone p.time_zone%s
			 group by c.category, c.responsibility, c.severity, c.receiving_department
			 order by c.category, c.responsibility, c.severity, c.receiving_department""";

	// The six that the procedures name are offered before anybody has used them.
	private static final String DEPARTMENTS = """
			select name, sum(used)::int as used
			  from (select receiving_department as name, count(*) as used from complaint c where true%s group by 1
			        union all
			        select unnest(array['地产公司', '物业公司', '物业管理部', '总部综合管理办公室', '总裁办', '董事长办公室']), 0) as named
			 group by name order by used desc, name limit 100""";

	private static final String AGES = """
			select responsibility, count(*) filter (where days <= 7) as upto7, count(*) filter (where days > 7 and days <= 30) as upto30,
			       count(*) filter (where days > 30 and days <= 90) as upto90, count(*) filter (where days > 90) as over90,
			       count(*) as total, min(begun_at) as oldest
			  from (select c.responsibility, coalesce(c.received_at, c.recorded_at) as begun_at,
			               extract(epoch from ? - coalesce(c.received_at, c.recorded_at)) / 86400 as days
			          from complaint c where c.is_open%s) as waiting
			 group by responsibility order by responsibility nulls last""";

	private static final String OF_PROJECT = " and c.project_id = ?";

	private final TenantReads reads;

	ComplaintLedger(TenantReads reads) {
		this.reads = reads;
	}

	/** What was received in a month (C-04). */
	ComplaintSummary summary(@Nullable UUID project, YearMonth month) {
		List<Cell> cells = this.reads.list(CELLS.formatted(condition(project)),
				arguments(project, month.atDay(1), month.plusMonths(1).atDay(1)),
				(row, number) -> new Cell(row.getString("category"), row.getString("responsibility"),
						row.getString("severity"), row.getString("receiving_department"),
						new SummaryCounts(row.getInt("received"), row.getInt("solved"), row.getInt("open"),
								row.getInt("developer"), row.getInt("reclassified"))));
		return ComplaintSummary.of(month, cells);
	}

	/** What may be meant, what is used most at the top (C-10). */
	List<ReceivingDepartment> departments(@Nullable UUID project) {
		return this.reads.list(DEPARTMENTS.formatted(condition(project)), arguments(project),
				(row, number) -> new ReceivingDepartment(row.getString("name"), row.getInt("used")));
	}

	/** How long the open ones have waited, those of the developer apart (C-20). */
	List<ComplaintAge> ages(@Nullable UUID project, Instant now) {
		return this.reads.list(AGES.formatted(condition(project)), arguments(project, now),
				(row, number) -> new ComplaintAge(row.getString("responsibility"), row.getInt("upto7"),
						row.getInt("upto30"), row.getInt("upto90"), row.getInt("over90"), row.getInt("total"),
						row.getObject("oldest", OffsetDateTime.class)));
	}

	private static String condition(@Nullable UUID project) {
		return (project != null) ? OF_PROJECT : "";
	}

	private static List<Object> arguments(@Nullable UUID project, Object... values) {
		List<Object> arguments = new ArrayList<>(List.of(values));
		if (project != null) {
			arguments.add(project);
		}
		return arguments;
	}

}
