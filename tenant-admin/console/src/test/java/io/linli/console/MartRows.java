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
