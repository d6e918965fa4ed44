package io.linli.console.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.Weight;
import io.linli.console.signin.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A group of eight companies with 200 projects over 24 months. How long its pages take on
 * this machine goes to the log; how large they are does not depend on it.
 */
@ConsoleTest
class LargeGroupIntegrationTests {

	private static final Logger LOG = LoggerFactory.getLogger(LargeGroupIntegrationTests.class);

	private static final UUID GROUP = ConsoleDatabase.named("large group");

	private static final RequestPostProcessor MANAGER = SignedInAs.groupManager("large", GROUP);

	private static final int LARGEST = 250_000;

	private static final String PROJECT = "&project=" + new UUID(0x4000, 0x8000_0000_0000_0011L);

	@Autowired
	private MockMvcTester console;

	@BeforeEach
	void found() {
		var admin = ConsoleDatabase.shared().admin();
		admin.sql("insert into linli.tenant_group (id, name) values (?, '大集团')").param(GROUP).update();
		admin
			.sql("""
					insert into mart.scorecard (tenant_id, run_id, month, project_id, as_of, tenant_name, project_name, city, group_id,
					  k04_numerator, k04_denominator, k04_proven_numerator, k04_proven_denominator, k04_open_overdue, k04_unmeasured)
					select md5('large company ' || n % 8)::uuid, p.run_id, month, cast('00000000-0000-4000-8000-' || lpad(n::text, 12, '0') as uuid), r.as_of,
					       '第' || n % 8 || '物业', '大集团第 ' || n || ' 花园小区', '杭州', ?,
					       cases - missed, cases, greatest(cases - missed - 1, 0), cases, missed / 3, n % 4
					  from mart.publication p join mart.run r on r.id = p.run_id, generate_series(1, 200) as n,
					       generate_series(date '2024-12-01', date '2026-11-01', interval '1 month') as month,
					       lateral (select (n * 7) % 160 + 3 as cases) as amount,
					       lateral (select (cases * ((n * 13 + extract(month from month)::int * 5) % 17) / 100) as missed) as late""")
			.param(GROUP)
			.update();
	}

	@AfterEach
	void forget() {
		var admin = ConsoleDatabase.shared().admin();
		admin.sql("delete from mart.scorecard where group_id = ?").param(GROUP).update();
		admin.sql("delete from linli.tenant_group where id = ?").param(GROUP).update();
	}

	@Test
	void noViewOfTwoHundredProjectsIsHeavyOnTheWire() {
		for (var view : List.of("?kpi=K04", "?kpi=K04&from=2023-12&to=2026-11", "/funnel?kpi=K04", "/periods?kpi=K04",
				"/project?kpi=K04" + PROJECT)) {
			var size = Weight.gzipped(get(view));
			assertThat(size).as(view).isLessThan(LARGEST);
			LOG.info("{}: {} bytes on the wire, {}", view, size, Weight.milliseconds(() -> get(view)));
		}
	}

	/**
	 * Fetched from elsewhere at each comparison, they made a page of 24 months wait 0.4
	 * s.
	 */
	@Test
	void namesLieInTheRowsThatAreSortedByThem() {
		assertThat(ConsoleDatabase.shared()
			.admin()
			.sql("select pg_relation_size(reltoastrelid) from pg_class where oid = cast('mart.scorecard' as regclass)")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void projectsThatDifferByMoreThanChanceHaveWiderLimitsAndThePageSaysSo() {
		assertThat(new String(get("/funnel?kpi=K04&from=2026-11&to=2026-11"), StandardCharsets.UTF_8))
			.contains("这些项目之间的差别超出偶然（离散系数 ")
			.doesNotContain("界限只计偶然");
	}

	@Test
	void theLibraryOfChartsIsKeptForAYear() {
		var library = this.console.get().uri("/webjars/echarts/5.3.1/dist/echarts.min.js").exchange();
		assertThat(library).hasStatusOk().headers().hasValue("Cache-Control", "max-age=31536000, public, immutable");
		assertThat(Weight.gzipped(library.getResponse().getContentAsByteArray())).isLessThan(400_000);
	}

	private byte[] get(String view) {
		var answer = this.console.get()
			.uri("/benchmark" + view)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(MANAGER)
			.exchange();
		assertThat(answer).hasStatusOk();
		return answer.getResponse().getContentAsByteArray();
	}

}
