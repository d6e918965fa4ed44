package io.linli.api.personal;

import java.util.Map;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.complaint.Estate;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of readings that are in memory only.
 */
class ReadingBookIntegrationTests {

	private static final String PHONE = "query($id: ID!) { complaint(id: $id) { number phone } }";

	private final Map<String, String> complaint = Map.of("id",
			new Estate().recorded(Map.of("phone", "+8613800000004")).text("/complaint/id"));

	@Test
	void whereNobodyCanTakeNoteNobodyIsShownAnything() {
		Api full = Api.with(Map.of("linli.personal-readings.waiting", 0));
		try {
			Answer refused = Curious.of(full, Role.RECEPTIONIST).ask(PHONE, this.complaint);
			assertThat(refused.errors()).containsExactly("UNAVAILABLE");
			assertThat(refused.isNull("/complaint")).isTrue();
			Answer masked = Curious.of(full, Role.TENANT_ADMIN).ask(PHONE, this.complaint);
			assertThat(masked.text("/complaint/phone")).isEqualTo("+86138****0004");
			Answer number = Curious.of(full, Role.RECEPTIONIST)
				.ask("query($id: ID!) { complaint(id: $id) { number } }", this.complaint);
			assertThat(number.errors()).isEmpty();
		}
		finally {
			full.context().close();
		}
	}

	@Test
	void whatWaitsIsWrittenWhenTheApplicationEnds() {
		Api slow = Api.with(Map.of("linli.personal-readings.every", "1h"));
		Curious receptionist = Curious.of(slow, Role.RECEPTIONIST);
		receptionist.ask(PHONE, this.complaint);
		receptionist.ask(PHONE, this.complaint);
		assertThat(receptionist.readings().size("/nodes")).isZero();
		slow.context().close();
		assertThat(receptionist.readings().each("/nodes", "operation")).as("alike readings are one")
			.containsExactly("complaint");
	}

	@Test
	void whatCannotBeWrittenWaitsAndIsWrittenOnce() {
		Curious receptionist = Curious.as(Role.RECEPTIONIST);
		ApiDatabase.shared()
			.admin()
			.sql("alter table linli.personal_data_reading add constraint busy check (false) not valid")
			.update();
		try {
			assertThat(receptionist.ask(PHONE, this.complaint).errors()).isEmpty();
			for (int i = 0; i < 20; i++) {
				Curious.pause();
			}
			assertThat(receptionist.readings().size("/nodes")).isZero();
		}
		finally {
			ApiDatabase.shared().admin().sql("alter table linli.personal_data_reading drop constraint busy").update();
		}
		assertThat(receptionist.readings(1).size("/nodes")).isOne();
	}

}
