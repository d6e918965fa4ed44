package io.linli.migrations;

import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.linli.migrations.TestDatabase.OURS;
import static org.assertj.core.api.Assertions.assertThat;

/** Who read personal data stays on record as it was written. */
@Tag("a4")
class PersonalDataReadingIntegrationTests {

	private static final String WRITE = """
			insert into linli.personal_data_reading (tenant_id, id, read_at, person, client, operation, record_type, fields, record_ids)
			values (?, gen_random_uuid(), '2026-03-01Z', 'li-wei', '', 'complaint', 'Complaint', '{phone}', array[gen_random_uuid()])""";

	@BeforeEach
	void ourCompanyIsThere() throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			if (admin.rows("select from linli.tenant where tenant_id = ?", OURS).isEmpty()) {
				new RowFactory(admin).insert("linli.tenant", OURS);
			}
			admin.commit();
		}
	}

	@Test
	void theDatabaseSaysWhenItWasWritten() throws SQLException {
		try (Session api = TestDatabase.as("linli_api").tenant(OURS)) {
			assertThat(api.run(WRITE, OURS)).isOne();
			assertThat(api
				.value("select bool_and(recorded_at > now() - interval '1 minute') from linli.personal_data_reading"))
				.isEqualTo("t");
			assertThat(api.outcome(WRITE.replace("read_at", "read_at, recorded_at")
				.replace("'2026-03-01Z'", "'2026-03-01Z', '2026-03-01Z'"), OURS)).isEqualTo("42501");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "update linli.personal_data_reading set person = 'zhou-min'",
			"delete from linli.personal_data_reading", "truncate linli.personal_data_reading" })
	void nothingOfItIsChangedOrTakenAway(String change) throws SQLException {
		try (Session api = TestDatabase.as("linli_api").tenant(OURS)) {
			api.run(WRITE, OURS);
			assertThat(api.outcome(change)).isEqualTo("42501");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "linli_reader", "linli_mart" })
	void nobodyElseReadsIt(String role) throws SQLException {
		try (Session other = TestDatabase.as(role)) {
			assertThat(other.outcome("select from linli.personal_data_reading")).isEqualTo("42501");
		}
	}

}
