package io.linli.api.rule;

import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RuleIntegrationTests {

	private final Api.Client supervisor = Api.shared().as(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.JINXIU);

	@Test
	@Tag("B-09")
	void theShareOfOtherCallbacksIsSetByTheCompanyAndEveryDecisionIsKept() {
		set("OTHER_CALLBACK_PERCENT", 30, "人手不足");
		Answer later = set("OTHER_CALLBACK_PERCENT", 45, "新增两名接待员");
		assertThat(later.text("/companyRule/setBy")).startsWith("customer-service-supervisor");
		Answer all = this.supervisor.ask("{ companyRules { name value reason setAt setBy } }").at("/companyRules");
		int first = all.each("", "name").indexOf("OTHER_CALLBACK_PERCENT");
		assertThat(all.number("/%d/value".formatted(first))).isEqualTo(45);
		assertThat(all.number("/%d/value".formatted(first + 1))).isEqualTo(30);
		assertThat(all.text("/%d/reason".formatted(first + 1))).isEqualTo("人手不足");
	}

	@Test
	void aShareIsNoMoreThanAllOfThem() {
		assertThat(set("OTHER_CALLBACK_PERCENT", 101, "x").refusals()).containsExactly("INVALID");
		assertThat(set("ACTIVITY_CALLBACK_PERCENT", 9, "x").refusals()).containsExactly("INVALID");
	}

	@Test
	@Tag("B-26")
	void whoeverFilesStatisticsDoesNotSayWhenTheyAreDue() {
		assertThat(set("STATISTIC_GRACE_DAYS", 0, "x").refusals()).containsExactly("INVALID");
		assertThat(set("LEDGER_GRACE_DAYS", 0, "x").refusals()).containsExactly("INVALID");
		assertThat(set("STATISTIC_GRACE_DAYS", 61, "x").refusals()).containsExactly("INVALID");
		assertThat(set("STATISTIC_GRACE_DAYS", 9, "x").refusals()).containsExactly("NOT_ALLOWED");
	}

	private Answer set(String name, int value, String reason) {
		return this.supervisor.mutate("setCompanyRule", "companyRule { value setBy }",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "name", name, "value", value, "reason", reason));
	}

}
