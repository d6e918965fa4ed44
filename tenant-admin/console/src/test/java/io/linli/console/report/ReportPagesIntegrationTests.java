package io.linli.console.report;

import java.util.Locale;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.signin.SignedInAs;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class ReportPagesIntegrationTests {

	private static final RequestPostProcessor MANAGER = SignedInAs.groupManager("anju", ConsoleDatabase.ANJU);

	private static final RequestPostProcessor ADMIN = SignedInAs.admin("jinxiu", ConsoleDatabase.JINXIU);

	private static final String OWN = "/reports/" + ConsoleDatabase.JINXIU + "/2026";

	private static final String FOREIGN = "/reports/" + ConsoleDatabase.HAITANG + "/2026";

	@Autowired
	private MockMvcTester console;

	@Test
	void aGroupsManagerAndTheCompanysAdminSeeTheReport() {
		assertThat(get("/reports", MANAGER)).hasStatusOk().bodyText().contains("锦绣物业", OWN).doesNotContain("海棠物业");
		assertThat(get("/reports", ADMIN)).hasStatusOk().bodyText().contains("锦绣物业", OWN).doesNotContain("海棠物业");
		assertThat(get(OWN, ADMIN)).hasStatusOk().bodyText().contains("sandbox=\"\"", OWN + "/page");
	}

	@Test
	void theReportsOwnPageIsSandboxedAndMayBeFramedByUsOnly() {
		assertThat(get(OWN + "/page", MANAGER)).hasStatusOk().bodyText().contains("锦绣物业 2026 年度满意度报告");
		assertThat(get(OWN + "/page", MANAGER).getResponse().getHeaders("Content-Security-Policy")).singleElement()
			.asString()
			.startsWith("sandbox; default-src 'none'")
			.contains("frame-ancestors 'self'")
			.doesNotContain("script-src");
	}

	@Test
	void theFileCarriesCompanyAndYearInItsName() {
		assertThat(get(OWN + "/file", ADMIN)).hasStatusOk()
			.headers()
			.hasHeaderSatisfying("Content-Disposition",
					(values) -> assertThat(values.getFirst()).startsWith("attachment").contains("2026.html"));
	}

	@Test
	void anotherGroupsReportIsNotFound() {
		for (var address : new String[] { FOREIGN, FOREIGN + "/page", FOREIGN + "/file" }) {
			assertThat(get(address, MANAGER)).as(address).hasStatus(404);
			assertThat(get(address, ADMIN)).as(address).hasStatus(404);
		}
	}

	private MvcTestResult get(String uri, RequestPostProcessor person) {
		return this.console.get().uri(uri).locale(Locale.SIMPLIFIED_CHINESE).with(person).exchange();
	}

}
