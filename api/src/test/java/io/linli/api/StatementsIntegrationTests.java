package io.linli.api;

import java.util.List;
import java.util.Map;

import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StatementsIntegrationTests {

	private final Api.Client supervisor = Api.shared().as(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.JINXIU);

	@Test
	void aReadIsOneRoundTripOfTheSettingsAndOneStatement() {
		Statements sent = Statements
			.count(() -> this.supervisor.ask("{ openComplaints { nodes { number project { name } } } }"));
		assertThat(sent.brief()).isEqualTo(List.of("settings; select complaint"));
		assertThat(sent.each()).hasSize(2);
	}

	@Test
	void whatAsksNoDatabaseSendsNothing() {
		assertThat(Statements.count(() -> this.supervisor.ask("{ complaint(id: \"x\") { number } }", Map.of())).brief())
			.isEmpty();
	}

}
