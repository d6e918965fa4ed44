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

/**
 * Where a company wants four eyes 双人复核, the database takes a threshold only as one person
 * submitted it and another one publishes it.
 */
@Tag("a4")
class FourEyesIntegrationTests {

	private static final String REFUSED = "23001";

	private static final String DRAFT = """
			insert into linli.threshold_draft (tenant_id, id, case_kind, clock, limit_kind, limit_seconds, source, reference,
			    effective, drafted_by) values (?, '00000000-0000-4000-8000-00000000d4af', 'REPAIR', 'RECORD', 'DURATION', 180,
			    'CONTRACT', '第三条', '[2026-01-01,)', '王')""";

	private static final String SUBMIT = "update linli.threshold_draft set submitted_at = now()";

	private static final String SWITCH = """
			insert into linli.company_setting (tenant_id, four_eyes, off_asked_by, set_by) values (?, ?, ?, ?)""";

	private static final String END = """
			update linli.threshold set effective = daterange(lower(effective), ?::date)
			 where id = '00000000-0000-4000-8000-00000000d4af'""";

	private static final String PUBLISH = """
			insert into linli.threshold (tenant_id, id, case_kind, clock, limit_kind, limit_seconds, source, reference,
			    effective, drafted_by, drafted_at, set_by)
			select tenant_id, id, case_kind, clock, limit_kind, limit_seconds, source, reference, effective, drafted_by, drafted_at, ?
			  from linli.threshold_draft""";

	private Session session;

	@BeforeEach
	void aCompanyHasADraftByWang() throws SQLException {
		this.session = TestDatabase.admin();
		new RowFactory(this.session).insert("linli.project", OURS);
		this.session.run("set local role linli_console");
		this.session.tenant(OURS).run("delete from linli.threshold_draft");
		this.session.run(DRAFT, OURS);
		fourEyes(true);
	}

	@AfterEach
	void close() throws SQLException {
		this.session.close();
	}

	@Test
	void letASecondPersonPublish() throws SQLException {
		this.session.run(SUBMIT);
		assertThat(this.session.outcome(PUBLISH, "李")).isEqualTo("done 1");
	}

	@Test
	void refuseTheSamePersonTwice() throws SQLException {
		this.session.run(SUBMIT);
		assertThat(this.session.outcome(PUBLISH, "王")).isEqualTo(REFUSED);
	}

	@Test
	void refuseWhatNobodyHasSubmitted() throws SQLException {
		assertThat(this.session.outcome(PUBLISH, "李")).isEqualTo(REFUSED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "'第三条' to '第四条'", "180 to 600", "'[2026-01-01,)' to '[2026-02-01,)'", "'王' to '赵'" })
	void refuseWhatIsNotAsItWasSubmitted(String change) throws SQLException {
		this.session.run(SUBMIT);
		String[] values = change.split(" to ");
		String forged = PUBLISH.replace(
				"select tenant_id, id, case_kind, clock, limit_kind, limit_seconds, source, reference, effective, drafted_by",
				"select tenant_id, id, case_kind, clock, limit_kind, 180, source, '第三条', '[2026-01-01,)'::daterange, '王'")
			.replace(values[0], values[1]);
		assertThat(this.session.outcome(forged, "李")).isEqualTo(REFUSED);
	}

	@Test
	void refuseWhatWasNeverDrafted() throws SQLException {
		this.session.run(SUBMIT);
		String strange = PUBLISH.replace("select tenant_id, id,", "select tenant_id, gen_random_uuid(),");
		assertThat(this.session.outcome(strange, "李")).isEqualTo(REFUSED);
	}

	@Test
	void leaveThePublishingToOneWhenTheyAreSwitchedOff() throws SQLException {
		fourEyes(false);
		assertThat(this.session.outcome(PUBLISH, "王")).isEqualTo("done 1");
	}

	@Test
	void areSwitchedByNewRowsOnly() throws SQLException {
		assertThat(this.session.outcome("update linli.company_setting set four_eyes = false")).isEqualTo("42501");
		assertThat(this.session.outcome("delete from linli.company_setting")).isEqualTo("42501");
	}

	@Test
	void findOneDraftOfAnAddressAndSourceWhichNobodyRewrites() throws SQLException {
		String second = DRAFT.replace("d4af", "d4b0");
		assertThat(this.session.outcome(second, OURS)).isEqualTo("23505");
		assertThat(this.session.outcome(second.replace("CONTRACT", "PROCEDURE"), OURS)).isEqualTo("done 1");
		assertThat(this.session.outcome("update linli.threshold_draft set limit_seconds = 60")).isEqualTo("42501");
	}

	@Test
	void sendBackWithAReasonAndNeverToOneself() throws SQLException {
		String back = "update linli.threshold_draft set returned_at = now(), returned_by = ?, returned_reason = ?";
		assertThat(this.session.outcome(back, "李", null)).isEqualTo("23514");
		assertThat(this.session.outcome(back, "王", "条款有误")).isEqualTo("23514");
		assertThat(this.session.outcome(back, "李", "条款有误")).isEqualTo("done 1");
	}

	@Test
	void areSwitchedOffByTwo() throws SQLException {
		assertThat(this.session.outcome(SWITCH, OURS, false, null, "王")).isEqualTo(REFUSED);
		assertThat(this.session.outcome(SWITCH, OURS, false, null, "李")).isEqualTo(REFUSED);
		assertThat(this.session.outcome(SWITCH, OURS, true, "李", "王")).isEqualTo("23514");
		this.session.run(SWITCH, OURS, true, "王", "王");
		assertThat(this.session.outcome(SWITCH, OURS, false, null, "王")).isEqualTo(REFUSED);
		assertThat(this.session.outcome(SWITCH, OURS, false, null, "李")).isEqualTo("done 1");
	}

	@Test
	void areNotSwitchedOffAfterSomebodyHasTakenTheRequestBack() throws SQLException {
		this.session.run(SWITCH, OURS, true, "王", "王");
		this.session.run(SWITCH, OURS, true, null, "李");
		assertThat(this.session.outcome(SWITCH, OURS, false, null, "李")).isEqualTo(REFUSED);
	}

	@Test
	void letALimitEndOnlyWhereItsSuccessorBegins() throws SQLException {
		this.session.run(SUBMIT);
		this.session.run(PUBLISH, "李");
		this.session.run("set constraints all immediate");
		assertThat(this.session.outcome(END, "2026-06-01")).isEqualTo(REFUSED);
		this.session.run("set constraints all deferred");
		this.session.run(END, "2026-06-01");
		this.session.run("delete from linli.threshold_draft");
		this.session.run(DRAFT.replace("d4af", "d4b0").replace("2026-01-01", "2026-06-01"), OURS);
		this.session.run(SUBMIT);
		this.session.run(PUBLISH, "李");
		assertThat(this.session.outcome("set constraints all immediate")).startsWith("done");
	}

	@Test
	void letALimitEndAloneWhenTheyAreSwitchedOff() throws SQLException {
		this.session.run(SUBMIT);
		this.session.run(PUBLISH, "李");
		fourEyes(false);
		this.session.run("set constraints all immediate");
		assertThat(this.session.outcome(END, "2026-06-01")).isEqualTo("done 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'BY_DATE', null, '02-31', null, null, null", "'RATE', null, null, null, null, 500",
			"'EVERY', null, null, 0, 'DAYS', null", "'EVERY', null, null, 9, 'HOURS', null",
			"'DURATION', 0, null, null, null, null", "'DURATION', 60, '02-28', null, null, null" })
	void findDraftsJudgedAsStrictlyAsLimits(String limit) throws SQLException {
		assertThat(this.session.outcome(
				"""
						insert into linli.threshold_draft (tenant_id, id, case_kind, clock, source, reference, effective, drafted_by,
						    limit_kind, limit_seconds, limit_date, limit_count, limit_unit, limit_percent)
						values (?, gen_random_uuid(), 'REPAIR', 'FILE_PLAN', 'CONTRACT', '第四条', '[2026-01-01,)', '王', %s)"""
					.formatted(limit),
				OURS))
			.isEqualTo("23514");
	}

	private void fourEyes(boolean on) throws SQLException {
		if (!on) {
			this.session.run(SWITCH, OURS, true, "王", "王");
		}
		this.session.run(SWITCH, OURS, on, null, on ? "王" : "李");
	}

}
