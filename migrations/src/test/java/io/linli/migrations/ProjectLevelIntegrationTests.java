package io.linli.migrations;

import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.linli.migrations.TestDatabase.OURS;
import static org.assertj.core.api.Assertions.assertThat;

/** The level that a project had stays what it was. */
@Tag("a4")
class ProjectLevelIntegrationTests {

	private static final String KEPT = "23001";

	private Session session;

	private String granted;

	@BeforeEach
	void aProjectHasALevelSince2024() throws SQLException {
		this.session = TestDatabase.admin();
		RowFactory rows = new RowFactory(this.session);
		String project = rows.insert("linli.project", OURS).get("id");
		this.session.run("update linli.project set time_zone = 'Asia/Shanghai' where id = ?::uuid", project);
		String level = rows.insert("linli.contract_level", OURS).get("id");
		this.session.run("set local role linli_console");
		this.granted = this.session.tenant(OURS).value("""
				insert into linli.project_level (tenant_id, id, project_id, contract_level_id, effective)
				values (?, gen_random_uuid(), ?::uuid, ?::uuid, '[2024-01-01,)') returning id""", OURS, project, level);
	}

	@AfterEach
	void close() throws SQLException {
		this.session.close();
	}

	@Test
	void endsTodayOrLater() throws SQLException {
		assertThat(end("(now() at time zone 'Asia/Shanghai')::date")).isEqualTo("done 1");
		assertThat(end("(now() at time zone 'Asia/Shanghai')::date + 30")).isEqualTo("done 1");
	}

	@Test
	void doesNotEndInThePast() throws SQLException {
		assertThat(end("(now() at time zone 'Asia/Shanghai')::date - 1")).isEqualTo(KEPT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "effective = '[2023-01-01,)'", "effective = '[2025-01-01,)'", "set_by = '李'",
			"contract_level_id = gen_random_uuid()", "project_id = gen_random_uuid()" })
	void isNotRewrittenEvenByItsOwner(String change) throws SQLException {
		this.session.run("set local role linli_owner");
		assertThat(
				this.session.outcome("update linli.project_level set " + change + " where id = ?::uuid", this.granted))
			.isEqualTo(KEPT);
	}

	private String end(String day) throws SQLException {
		return this.session.outcome(
				"update linli.project_level set effective = daterange('2024-01-01', " + day + ") where id = ?::uuid",
				this.granted);
	}

}
