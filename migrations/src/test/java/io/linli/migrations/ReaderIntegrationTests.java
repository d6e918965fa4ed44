package io.linli.migrations;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The nightly job's role reads every company's facts, and no person's name, number or
 * words.
 */
@Tag("a4")
class ReaderIntegrationTests {

	/**
	 * Texts that are codes, names of places or references to documents: nothing that a
	 * resident said or is called.
	 */
	private static final Set<String> IMPERSONAL = Set.of("tenant_group.name", "tenant.alias", "tenant.name",
			"project.code", "project.name", "project.city", "project.time_zone", "contract_level.label",
			"contract_level.set_by", "contract_level.retired_by", "project_level.set_by", "threshold.case_kind",
			"threshold.urgency", "threshold.area", "threshold.severity", "threshold.responsibility", "threshold.clock",
			"threshold.limit_kind", "threshold.limit_date", "threshold.limit_unit", "threshold.source",
			"threshold.reference", "threshold.set_by", "threshold.drafted_by", "threshold.note",
			"deadline.subject_kind", "deadline.clock", "deadline.case_kind", "deadline.urgency", "deadline.area",
			"deadline.severity", "deadline.responsibility", "deadline.category", "deadline.source",
			"deadline.reference", "deadline.time_zone", "deadline.claimed_verdict", "deadline.proven_verdict",
			"deadline.cancelled_reason", "deadline_pause.reason", "event.subject_kind", "event.kind", "event.channel",
			"complaint.status", "complaint.responsibility", "complaint.severity", "complaint.category",
			"complaint.receiving_department", "complaint_handling.receiving_department", "repair_request.status",
			"repair_request.urgency", "repair_request.area", "repair_request.category", "callback.method",
			"work_calendar.holidays", "agreed_service.kind", "service_callback.method", "recall.method",
			"patrol_item.kind", "repair_ledger.period", "company_rule.name", "satisfaction_question.text",
			"callback_reply.kind", "suggestion.status", "imported_survey.ledger", "imported_survey.question",
			"imported_renovation.ledger", "imported_renovation.category", "imported_renovation.status",
			"check_form_item.requirement");

	@Test
	void readsNoTextThatIsNotKnownToBeImpersonal() throws SQLException {
		assertThat(textsReadableBy("linli_reader")).containsExactlyInAnyOrderElementsOf(IMPERSONAL);
	}

	@Test
	void isRefusedNamesAndNumbers() throws SQLException {
		try (Session reader = TestDatabase.as("linli_reader")) {
			assertThat(reader.outcome("select owner_name from linli.household")).isEqualTo("42501");
			assertThat(reader.outcome("select phone from linli.repair_request")).isEqualTo("42501");
			assertThat(reader.outcome("select * from linli.complaint")).isEqualTo("42501");
			assertThat(reader.outcome("select opinion from linli.callback")).isEqualTo("42501");
			assertThat(reader.outcome("select detail from linli.event")).isEqualTo("42501");
		}
	}

	@Test
	void readsAllCompanies() throws SQLException {
		try (Session admin = TestDatabase.admin(); Session reader = TestDatabase.as("linli_reader")) {
			new RowFactory(admin).insert("linli.complaint", TestDatabase.OURS);
			new RowFactory(admin).insert("linli.complaint", TestDatabase.THEIRS);
			admin.commit();
			assertThat(reader.column("select distinct tenant_id from linli.complaint"))
				.contains(TestDatabase.OURS.toString(), TestDatabase.THEIRS.toString());
		}
	}

	@Test
	void writesNothing() throws SQLException {
		try (Session reader = TestDatabase.as("linli_reader")) {
			reader.run("set transaction read write");
			for (String table : Table.ofTenants(reader)) {
				assertThat(reader.outcome("insert into " + table + " (tenant_id) values (gen_random_uuid())"))
					.isEqualTo("42501");
				assertThat(reader.outcome("update " + table + " set tenant_id = tenant_id")).isEqualTo("42501");
				assertThat(reader.outcome("delete from " + table)).isEqualTo("42501");
			}
			assertThat(reader.outcome("create table linli.mine ()")).isEqualTo("42501");
		}
	}

	@Test
	void startsItsTransactionsReadOnly() throws SQLException {
		try (Session reader = TestDatabase.as("linli_reader")) {
			assertThat(reader.value("show transaction_read_only")).isEqualTo("on");
		}
	}

	private static List<String> textsReadableBy(String role) throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			return admin.column("""
					select relname || '.' || attname from pg_attribute join pg_class c on c.oid = attrelid
					 where relnamespace = 'linli'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
					   and atttypid in ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype)
					   and has_column_privilege(?, attrelid, attnum, 'select')""", role);
		}
	}

}
