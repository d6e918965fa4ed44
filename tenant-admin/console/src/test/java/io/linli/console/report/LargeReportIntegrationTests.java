package io.linli.console.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.Pages;
import io.linli.console.Weight;
import io.linli.console.signin.SignedInAs;
import io.linli.console.today.Estate;
import io.linli.kpi.report.AnnualReport;
import io.linli.kpi.report.ReportData;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reports of a group of 200 projects, 193 of them of one company. How long their
 * pages take on this machine goes to the log; how large they are does not depend on it.
 */
@ConsoleTest
class LargeReportIntegrationTests {

	private static final Logger LOG = LoggerFactory.getLogger(LargeReportIntegrationTests.class);

	private static final int LARGEST = 250_000;

	private final UUID group = UUID.randomUUID();

	private final Estate estate = Estate.fresh();

	private final AnnualReport report = LargeReport.of(this.estate.id(), "大物业", 193);

	private final RequestPostProcessor admin = this.estate.person("admin", Role.TENANT_ADMIN);

	private final RequestPostProcessor manager = SignedInAs.groupManager("large", this.group);

	private final Pages pages;

	LargeReportIntegrationTests(@Autowired MockMvcTester console) {
		this.pages = new Pages(console);
	}

	@BeforeEach
	void eightCompaniesHaveAReport() {
		admin("insert into linli.tenant_group (id, name) values (?, '大集团')", this.group);
		Published.publish(this.estate.id(), this.group, this.report);
		for (int n = 0; n < 7; n++) {
			var small = Estate.fresh().id();
			Published.publish(small, this.group, LargeReport.of(small, "小物业" + n, 1));
		}
	}

	@AfterEach
	void forget() {
		admin("delete from mart.annual_report where group_id = ?", this.group);
		admin("delete from linli.tenant_group where id = ?", this.group);
	}

	@Test
	void noPageOfAReportIsHeavyOnTheWire() {
		var own = "/reports/" + this.estate.id() + "/2026";
		for (var address : List.of("/reports?year=2026", own, "/reports/" + this.estate.id() + "/beside")) {
			weigh(address, this.admin);
		}
		for (var address : List.of("/reports/group/2026", own)) {
			weigh(address, this.manager);
		}
	}

	@Test
	void whatAPageShowsIsAThirdOfTheData() {
		var json = ReportData.json(this.report);
		var months = json.indexOf("\"months\"");
		assertThat(json.indexOf("\"counts\"") - months).isGreaterThan(json.length() * 2 / 3);
		var mapper = JsonMapper.shared();
		LOG.info("{} characters of data: read as a whole {}; what is shown {}", json.length(),
				Weight.milliseconds(() -> new Contents(mapper.readValue(json, Map.class))),
				Weight.milliseconds(() -> Excerpt.of(mapper, json)));
	}

	/** Otherwise the page would be another one afterwards. */
	@Test
	void whatWasReadIsNotReadAgain() {
		var address = "/reports/" + this.estate.id() + "/2026?revision=0";
		var first = figures(this.pages.get(this.admin, address));
		assertThat(first).isNotEmpty();
		admin("update mart.annual_report set json = repeat('x', octet_length(json)) where tenant_id = ?",
				this.estate.id());
		assertThat(figures(this.pages.get(this.admin, address))).isEqualTo(first);
	}

	/** A page without what is another each time, such as tokens. */
	private static List<String> figures(String page) {
		return page.lines().filter((line) -> line.contains("class=\"num\"")).toList();
	}

	private void weigh(String address, RequestPostProcessor who) {
		long begun = System.nanoTime();
		var size = Weight.gzipped(this.pages.get(who, address).getBytes(StandardCharsets.UTF_8));
		long first = (System.nanoTime() - begun) / 1_000_000;
		assertThat(size).as(address).isLessThan(LARGEST);
		LOG.info("{}: {} bytes on the wire, {} ms at first, then {}", address, size, first,
				Weight.milliseconds(() -> this.pages.get(who, address)));
	}

	private static void admin(String sql, Object... parameters) {
		ConsoleDatabase.shared().admin().sql(sql).params(parameters).update();
	}

}
