package io.linli.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;

import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.Document;
import io.linli.kpi.report.ReportData;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A published run whose figures can be counted by hand, beside an older one that nobody
 * may see any more.
 */
public final class MartRows {

	public static final OffsetDateTime AS_OF = OffsetDateTime.parse("2026-11-23T16:00:00Z");

	/** Restated figures were judged a day before. */
	public static final OffsetDateTime RESTATED_AS_OF = AS_OF.minusDays(1);

	/** Jinxiu's second project. */
	public static final UUID EAST_GARDEN = UUID.fromString("a1000000-0000-4000-8000-0000000000e2");

	private static final UUID RUN = UUID.fromString("c0000000-0000-4000-8000-000000000002");

	private static final UUID OLD_RUN = UUID.fromString("c0000000-0000-4000-8000-000000000001");

	private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

	private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

	private static final MartRows SHARED = new MartRows(ApiDatabase.shared().admin());

	private final JdbcClient admin;

	private MartRows(JdbcClient admin) {
		this.admin = admin;
		run(OLD_RUN, "old");
		run(RUN, "new");
		figures();
		restatements();
		report(RUN, ApiDatabase.JINXIU, 2026, "锦绣");
		report(RUN, ApiDatabase.HEYUAN, 2026, "和园");
		report(RUN, ApiDatabase.HAITANG, 2026, "海棠");
		report(OLD_RUN, ApiDatabase.JINXIU, 2025, "旧");
	}

	/** Publishes the newer run. */
	public static MartRows published() {
		SHARED.admin.sql("insert into mart.publication (run_id) values (?) on conflict do nothing").param(RUN).update();
		return SHARED;
	}

	/**
	 * While a run has no report of a company any more, as after the nights for which runs
	 * are kept.
	 */
	public void withoutReport(UUID company, int year, Runnable work) {
		this.admin.sql("delete from mart.annual_report where tenant_id = ? and year = ?")
			.params(company, year)
			.update();
		try {
			work.run();
		}
		finally {
			report(RUN, company, year, "和园");
		}
	}

	/** A published report with its page and its data. */
	public void report(UUID company, AnnualReport report) {
		this.admin.sql("""
				insert into mart.annual_report (tenant_id, run_id, group_id, year, input_hash, html, json, as_of)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				on conflict (tenant_id, run_id, year) do update set html = excluded.html, json = excluded.json""")
			.params(company, RUN, group(company), report.year(), report.origin().inputHash(), Document.html(report),
					ReportData.json(report), AS_OF)
			.update();
	}

	/** What of a company's published report a group may read. */
	public void part(UUID company, UUID group, AnnualReport report) {
		this.admin.sql("""
				insert into mart.annual_report_part (tenant_id, run_id, group_id, year, input_hash, html, json, as_of)
				values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(company, RUN, group, report.year(), report.origin().inputHash(), Document.html(report),
					ReportData.json(report), AS_OF)
			.update();
	}

	/** While a company has a scorecard of a month in the group, and no report. */
	public void withCard(UUID company, LocalDate month, Runnable work) {
		UUID project = UUID.randomUUID();
		this.admin
			.sql("""
					insert into mart.scorecard (tenant_id, run_id, month, project_id, as_of, tenant_name, project_name, city,
					  group_id) values (?, ?, ?, ?, ?, (select name from linli.tenant where tenant_id = ?), 'name', '', ?)""")
			.params(company, RUN, month, project, AS_OF, company, group(company))
			.update();
		try {
			work.run();
		}
		finally {
			this.admin.sql("delete from mart.scorecard where project_id = ?").param(project).update();
		}
	}

	/** As before the first run. */
	public void unpublish() {
		this.admin.sql("delete from mart.publication").update();
	}

	private void figures() {
		UUID garden = ApiDatabase.project(ApiDatabase.JINXIU);
		insert(OLD_RUN, ApiDatabase.JINXIU, garden, NOVEMBER, 1, new Counts("K04", 1, 1, 1, 1, 0, 0));
		insert(RUN, ApiDatabase.JINXIU, garden, OCTOBER, 1, new Counts("K04", 40, 42, 38, 40, 1, 3));
		insert(RUN, ApiDatabase.JINXIU, garden, OCTOBER, 2, new Counts("K04", 8, 8, 8, 8, 0, 0));
		insert(RUN, ApiDatabase.JINXIU, garden, NOVEMBER, 2, new Counts("K04", 47, 50, 41, 50, 2, 1));
		insert(RUN, ApiDatabase.JINXIU, garden, NOVEMBER, 2, new Counts("K09_PROPERTY", 6, 36_500, 0, 0, 0, 0));
		insert(RUN, ApiDatabase.JINXIU, garden, NOVEMBER, 2, new Counts("K16", 18, 20, 0, 0, 0, 60));
		insert(RUN, ApiDatabase.JINXIU, EAST_GARDEN, NOVEMBER, 1, new Counts("K04", 3, 4, 3, 4, 1, 0));
		insert(RUN, ApiDatabase.JINXIU, EAST_GARDEN, NOVEMBER, 1, new Counts("K09_PROPERTY", 1, 36_500, 0, 0, 0, 0));
		insert(RUN, ApiDatabase.JINXIU, EAST_GARDEN, NOVEMBER, 1, new Counts("K12_REPAIR", 0, 0, 0, 0, 0, 7));
		insert(RUN, ApiDatabase.HEYUAN, ApiDatabase.project(ApiDatabase.HEYUAN), NOVEMBER, 1,
				new Counts("K04", 240, 244, 238, 244, 0, 0));
		insert(RUN, ApiDatabase.HEYUAN, ApiDatabase.project(ApiDatabase.HEYUAN), NOVEMBER, 1,
				new Counts("K09_DEVELOPER", 9, 3_650_000_000L, 0, 0, 0, 0));
		insert(RUN, ApiDatabase.HAITANG, ApiDatabase.project(ApiDatabase.HAITANG), NOVEMBER, 1,
				new Counts("K04", 10, 10, 10, 10, 0, 0));
	}

	private void restatements() {
		UUID garden = ApiDatabase.project(ApiDatabase.JINXIU);
		UUID heyuan = ApiDatabase.project(ApiDatabase.HEYUAN);
		Counts first = new Counts("K04", 40, 42, 38, 40, 1, 3);
		Counts second = new Counts("K04", 8, 8, 8, 8, 0, 0);
		restated(ApiDatabase.JINXIU, 1, garden, OCTOBER, 1, first, new Counts("K04", 1, 42, 1, 40, 1, 3));
		restated(ApiDatabase.JINXIU, 2, garden, OCTOBER, 1, first, new Counts("K04", 36, 42, 30, 40, 2, 3));
		restated(ApiDatabase.JINXIU, 2, garden, OCTOBER, 2, second, new Counts("K04", 7, 8, 7, 8, 0, 0));
		restated(ApiDatabase.HEYUAN, 1, heyuan, NOVEMBER, 1, new Counts("K04", 240, 244, 238, 244, 0, 0),
				new Counts("K04", 200, 244, 190, 244, 0, 0));
		this.admin.sql("update mart.restated_kpi set superseded_by = 2 where tenant_id = ? and number = 1")
			.param(ApiDatabase.JINXIU)
			.update();
		restated(ApiDatabase.JINXIU, 2, EAST_GARDEN, NOVEMBER, 1, new Counts("K09_PROPERTY", 1, 36_500, 0, 0, 0, 0),
				new Counts("K09_PROPERTY", 5, 36_500, 0, 0, 0, 0));
		this.admin.sql("update mart.restated_kpi set kpi_version = 2 where kpi = 'K09_PROPERTY'").update();
	}

	private void restated(UUID company, int number, UUID project, LocalDate month, int rank, Counts filed,
			Counts counts) {
		this.admin
			.sql("""
					insert into mart.restated_kpi (tenant_id, number, group_id, project_id, project_name, tenant_name, level_rank,
					  month, kpi, kpi_version, numerator, denominator, proven_numerator, proven_denominator, open_overdue,
					  unmeasured, filed_numerator, filed_denominator, filed_proven_numerator, filed_proven_denominator,
					  filed_open_overdue, filed_unmeasured, as_of, run_id, limits_on, reason, restated_by, restated_at)
					values (?, ?, ?, ?, '一号园', (select name from linli.tenant where tenant_id = ?), ?, ?, ?, 3,
					  ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '2026-11-15', ?, 'chen', ?)""")
			.params(company, number, group(company), project, company, rank, month, counts.kpi(), counts.numerator(),
					counts.denominator(), counts.provenNumerator(), counts.provenDenominator(), counts.openOverdue(),
					counts.unmeasured(), filed.numerator(), filed.denominator(), filed.provenNumerator(),
					filed.provenDenominator(), filed.openOverdue(), filed.unmeasured(), RESTATED_AS_OF, RUN,
					"restatement " + number, AS_OF.plusDays(number))
			.update();
	}

	/** Further cards of a company, each of a project of its own, in January 2025. */
	public void cards(UUID company, int projects) {
		this.admin
			.sql("""
					insert into mart.scorecard (tenant_id, run_id, month, project_id, as_of, tenant_name, project_name, city,
					  k01_numerator)
					select ?, ?, date '2025-01-01', gen_random_uuid(), ?, 'name', 'name', '', 3 from generate_series(1, ?)""")
			.params(company, RUN, AS_OF, projects)
			.update();
	}

	private void insert(UUID run, UUID company, UUID project, LocalDate month, int rank, Counts counts) {
		kpi(run, company, project, month, rank, counts);
		card(run, company, project, month, counts);
	}

	private void kpi(UUID run, UUID company, UUID project, LocalDate month, int rank, Counts counts) {
		this.admin
			.sql("""
					insert into mart.kpi (tenant_id, run_id, group_id, project_id, project_name, tenant_name, level_rank,
					  month, kpi, kpi_version, numerator, denominator, proven_numerator, proven_denominator, open_overdue,
					  unmeasured, as_of)
					values (?, ?, ?, ?, ?, (select name from linli.tenant where tenant_id = ?), ?, ?, ?, 3, ?, ?, ?, ?, ?, ?,
					  ?)""")
			.params(company, run, group(company), project, project.equals(EAST_GARDEN) ? "东苑" : "一号园", company, rank,
					month, counts.kpi(), counts.numerator(), counts.denominator(), counts.provenNumerator(),
					counts.provenDenominator(), counts.openOverdue(), counts.unmeasured(), AS_OF)
			.update();
	}

	private void card(UUID run, UUID company, UUID project, LocalDate month, Counts counts) {
		this.admin
			.sql("""
					insert into mart.scorecard as card (tenant_id, run_id, group_id, project_id, project_name, tenant_name, city,
					  month, as_of, #numerator, #denominator, #proven_numerator, #proven_denominator, #open_overdue, #unmeasured)
					values (?, ?, ?, ?, ?, (select name from linli.tenant where tenant_id = ?), '上海', ?, ?, ?, ?, ?, ?, ?, ?)
					on conflict (tenant_id, run_id, month, project_id) do update set
					  (#numerator, #denominator, #proven_numerator, #proven_denominator, #open_overdue, #unmeasured) =
					  (card.#numerator + excluded.#numerator, card.#denominator + excluded.#denominator,
					   card.#proven_numerator + excluded.#proven_numerator,
					   card.#proven_denominator + excluded.#proven_denominator,
					   card.#open_overdue + excluded.#open_overdue, card.#unmeasured + excluded.#unmeasured)"""
				.replace("#", counts.kpi().toLowerCase(Locale.ROOT) + "_"))
			.params(company, run, group(company), project, project.equals(EAST_GARDEN) ? "东苑" : "一号园", company, month,
					AS_OF, counts.numerator(), counts.denominator(), counts.provenNumerator(),
					counts.provenDenominator(), counts.openOverdue(), counts.unmeasured())
			.update();
	}

	private void report(UUID run, UUID company, int year, String title) {
		this.admin.sql("""
				insert into mart.annual_report (tenant_id, run_id, group_id, year, input_hash, html, as_of)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(company, run, group(company), year, "hash of " + title, "<!DOCTYPE html><h1>" + title + "</h1>",
					AS_OF)
			.update();
	}

	private void run(UUID id, String name) {
		this.admin.sql("""
				insert into mart.run (id, as_of, kpi_version, snapshot, input_hash, started_at, finished_at)
				values (?, ?, ?, '100:100:', ?, ?, ?)""")
			.params(id, AS_OF, "registry of " + name, "input of " + name, AS_OF.plusHours(2), AS_OF.plusHours(3))
			.update();
	}

	private static UUID group(UUID company) {
		return company.equals(ApiDatabase.HAITANG) ? null : ApiDatabase.ANJU;
	}

	private record Counts(String kpi, long numerator, long denominator, long provenNumerator, long provenDenominator,
			long openOverdue, long unmeasured) {
	}

}
