package io.linli.console;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A published run for the benchmark, beside an older one that nobody may see any more.
 */
final class MartRows {

	static final UUID RUN = ConsoleDatabase.named("run");

	static final UUID OLD_RUN = ConsoleDatabase.named("old run");

	private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

	private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

	private final JdbcClient admin;

	MartRows(JdbcClient admin) {
		this.admin = admin;
	}

	void publish() {
		run(OLD_RUN);
		run(RUN);
		this.admin.sql("insert into mart.publication (run_id) values (?)").param(RUN).update();
		old();
		garden();
		others();
		scorecards();
		nights();
		peers();
		report(ConsoleDatabase.JINXIU, ConsoleDatabase.ANJU, "锦绣物业");
		report(ConsoleDatabase.HAITANG, ConsoleDatabase.OTHER_GROUP, "海棠物业");
	}

	/** Two levels and two months of one project, to be summed: 95 of 100. */
	private void garden() {
		figures(ConsoleDatabase.JINXIU, "锦绣花园", OCTOBER, 1, new Figures("K04", 40, 42, 38, 42, 1, 3));
		figures(ConsoleDatabase.JINXIU, "锦绣花园", OCTOBER, 2, new Figures("K04", 8, 8, 8, 8, 0, 0));
		figures(ConsoleDatabase.JINXIU, "锦绣花园", NOVEMBER, 2, new Figures("K04", 47, 50, 41, 50, 2, 1));
	}

	private void others() {
		figures(ConsoleDatabase.JINXIU, "锦绣东苑", NOVEMBER, 1, new Figures("K04", 171, 190, 160, 190, 4, 0));
		figures(ConsoleDatabase.JINXIU, "湖畔雅居", NOVEMBER, 3, new Figures("K04", 3, 3, 3, 3, 0, 0));
		figures(ConsoleDatabase.HEYUAN, "和园一期", NOVEMBER, 1, new Figures("K04", 240, 244, 238, 244, 0, 0));
		figures(ConsoleDatabase.HEYUAN, "和园二期", NOVEMBER, 2, new Figures("K04", 66, 90, 60, 90, 11, 5));
		figures(ConsoleDatabase.HEYUAN, "和园商街", NOVEMBER, 2, new Figures("K04", 0, 0, 0, 0, 0, 7));
		figures(ConsoleDatabase.HEYUAN, "和园一期", NOVEMBER, 1, new Figures("K09_PROPERTY", 6, 36120, 0, 0, 0, 0));
		figures(ConsoleDatabase.JINXIU, "锦绣东苑", NOVEMBER, 1, new Figures("K09_PROPERTY", 9, 93000, 0, 0, 0, 0));
		figures(ConsoleDatabase.JINXIU, "锦绣东苑", NOVEMBER, 1, new Figures("K13", 88, 96, 84, 96, 3, 0));
		figures(ConsoleDatabase.HAITANG, "海棠湾", NOVEMBER, 1, new Figures("K04", 10, 10, 10, 10, 0, 0));
	}

	/** A company's project beside a cell of peers, which is not the narrowest. */
	private void peers() {
		this.admin
			.sql("""
					insert into mart.peer_figure (tenant_id, month, kpi, project_id, as_of, kpi_version, numerator, denominator,
					  lower_quartile, median, upper_quartile, tenants_at_least, projects_at_least, cases_at_least, thin, rest, level_rank,
					  size_band, tenant_name, project_name, group_id)
					values (?, ?, 'K04', ?, ?, 1, 48, 50, 880, 920, 970, 5, 10, 2000, false, false, 1, 'FROM_300', '锦绣物业', '锦绣花园', ?)""")
			.params(ConsoleDatabase.JINXIU, OCTOBER, ConsoleDatabase.named("锦绣花园"),
					ConsoleDatabase.utc(ConsoleDatabase.AS_OF), ConsoleDatabase.ANJU)
			.update();
	}

	/** The last night was published, the one before it failed. */
	private void nights() {
		this.admin
			.sql("""
					insert into mart.night (id, as_of, status, failure, started_at, finished_at)
					select gen_random_uuid(), as_of, status, failure, as_of + ago, as_of + ago + interval '150 seconds'
					  from (values ('PUBLISHED', null, interval '2 hours'), ('FAILED', 'The lake was not reachable.', interval '-22 hours'),
					               ('UNCHANGED', null, interval '-46 hours')) as night (status, failure, ago),
					       (select cast(? as timestamptz) as as_of) as judged""")
			.param(ConsoleDatabase.utc(ConsoleDatabase.AS_OF))
			.update();
	}

	/** The same counts side by side, as a night writes both. */
	private void scorecards() {
		this.admin
			.sql("""
					do $$
					declare
					  columns text;
					  sums text;
					begin
					  select string_agg(attname, ', ' order by attnum),
					         string_agg(format('coalesce(sum(%I) filter (where kpi = %L), 0)', name[2], upper(name[1])), ', ' order by attnum)
					    into columns, sums
					    from pg_attribute, regexp_match(attname, '^(k[0-9]{2}.*?)_((?:proven_)?(?:numerator|denominator)|open_overdue|unmeasured)$') as name
					   where attrelid = 'mart.scorecard'::regclass and name is not null;
					  execute format('
					    insert into mart.scorecard (tenant_id, run_id, month, project_id, as_of, tenant_name, project_name, city, group_id, %s)
					    select tenant_id, run_id, month, project_id, max(as_of), max(tenant_name), max(project_name), '''', max(group_id::text)::uuid, %s
					      from mart.kpi group by tenant_id, run_id, month, project_id', columns, sums);
					end
					$$""")
			.update();
	}

	private void old() {
		this.admin.sql("""
				insert into mart.kpi (tenant_id, run_id, group_id, project_id, project_name, tenant_name, level_rank,
				  month, kpi, kpi_version, numerator, denominator, as_of)
				values (?, ?, ?, ?, '旧批次', '锦绣物业', 1, ?, 'K04', 1, 1, 1, now())""")
			.params(ConsoleDatabase.JINXIU, OLD_RUN, ConsoleDatabase.ANJU, UUID.randomUUID(), NOVEMBER)
			.update();
	}

	private void figures(UUID company, String project, LocalDate month, int rank, Figures figures) {
		var group = company.equals(ConsoleDatabase.HAITANG) ? ConsoleDatabase.OTHER_GROUP : ConsoleDatabase.ANJU;
		this.admin
			.sql("""
					insert into mart.kpi (tenant_id, run_id, group_id, project_id, project_name, tenant_name, level_rank,
					  month, kpi, kpi_version, numerator, denominator, proven_numerator, proven_denominator, open_overdue, unmeasured,
					 as_of)
					values (?, ?, ?, ?, ?, (select name from linli.tenant where tenant_id = ?), ?, ?, ?, 1, ?, ?, ?, ?, ?,
					 ?, ?)""")
			.params(company, RUN, group, ConsoleDatabase.named(project), project, company, rank, month, figures.kpi(),
					figures.numerator(), figures.denominator(), figures.provenNumerator(), figures.provenDenominator(),
					figures.openOverdue(), figures.unmeasured(), ConsoleDatabase.utc(ConsoleDatabase.AS_OF))
			.update();
	}

	private void report(UUID company, UUID group, String name) {
		var page = "<!DOCTYPE html><html lang=\"zh-CN\"><head><title>年度报告</title><style>h1 { color: teal; }</style></head>"
				+ "<body><h1>" + name + " 2026 年度满意度报告</h1><script>document.title = 'run';</script></body></html>";
		this.admin.sql("""
				insert into mart.annual_report (tenant_id, run_id, group_id, year, input_hash, html, as_of)
				values (?, ?, ?, 2026, 'sha256:0f1e2d', ?, ?)""")
			.params(company, RUN, group, page, ConsoleDatabase.utc(ConsoleDatabase.AS_OF))
			.update();
	}

	private void run(UUID id) {
		this.admin.sql("""
				insert into mart.run (id, as_of, kpi_version, snapshot, input_hash, started_at, finished_at)
				values (?, ?, '1', '100:100:', 'sha256:0f1e2d', now(), now())""")
			.params(id, ConsoleDatabase.utc(ConsoleDatabase.AS_OF))
			.update();
	}

	record Figures(String kpi, long numerator, long denominator, long provenNumerator, long provenDenominator,
			long openOverdue, long unmeasured) {
	}

}
