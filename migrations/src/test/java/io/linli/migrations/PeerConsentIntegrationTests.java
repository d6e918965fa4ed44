package io.linli.migrations;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A company decides about its part in the comparison with others by one function,
 * whichever application asks it.
 */
class PeerConsentIntegrationTests {

	/** Nobody else decides for it: other tests leave rows of their companies. */
	private static final UUID COMPANY = UUID.randomUUID();

	private static final UUID OTHER = UUID.randomUUID();

	private static final UUID GROUP = UUID.randomUUID();

	private static final String DECIDE = "select linli.decide_peer_consent(gen_random_uuid(), ?, 'chief')";

	private static final String SHOWN = "select tenant_name from mart.peer_figure_shown order by 1";

	@ParameterizedTest
	@ValueSource(strings = { "linli_api", "linli_console" })
	void eachDecisionIsAnotherOneThanTheLastAndBelongsToTheCompanyThatAsks(String application) throws SQLException {
		try (Session session = companies(application)) {
			assertThat(decisions(session, true, false, false, true, true, false)).containsExactly("f", "t", "f", "t",
					"f", "t");
			assertThat(session.column("select withdrawn from linli.peer_consent order by decided_at, id"))
				.containsExactly("f", "t", "f");
			assertThat(session.column("select decided_by from linli.peer_consent")).containsOnly("chief");
			session.tenant(OTHER);
			assertThat(session.value("select linli.takes_part()")).isEqualTo("f");
			assertThat(session.column("select id from linli.peer_consent")).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "linli_api", "linli_console", "linli_reader" })
	void thereIsNoOtherWay(String application) throws SQLException {
		try (Session session = companies(application)) {
			for (String way : List.of("""
					insert into linli.peer_consent (tenant_id, id, decided_at, decided_by)
					values ('%s', gen_random_uuid(), now(), 'chief')""".formatted(COMPANY),
					"update linli.peer_consent set withdrawn = false", "delete from linli.peer_consent")) {
				assertThat(session.outcome(way)).as(way).isEqualTo("42501");
			}
		}
	}

	@Test
	void whoeverBelongsToNoCompanyDecidesNothing() throws SQLException {
		try (Session session = TestDatabase.as("linli_api")) {
			assertThat(session.outcome(DECIDE, false)).isEqualTo("42501");
		}
		try (Session session = companies("linli_reader")) {
			assertThat(session.outcome("select linli.decide_peer_consent(gen_random_uuid(), false, 'x')"))
				.isEqualTo("42501");
		}
	}

	/** Otherwise two administrators would both read that the company takes no part. */
	@Test
	void twoAtOnceDecideOneAfterTheOther() throws SQLException {
		UUID company = UUID.randomUUID();
		try (Session one = TestDatabase.as("linli_console").tenant(company);
				Session two = TestDatabase.as("linli_api").tenant(company)) {
			assertThat(one.column("select linli.decide_peer_consent(gen_random_uuid(), true, 'one')"))
				.containsExactly("f");
			two.run("set local lock_timeout = '200ms'");
			assertThat(two.outcome(DECIDE, true)).isEqualTo("55P03");
			one.rollBack();
			two.tenant(company);
			assertThat(two.column(DECIDE, true)).containsExactly("f");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "linli_api", "linli_console" })
	void aCompanySeesItsPeersWhileItTakesPartAndAGroupWhatItsCompaniesHave(String application) throws SQLException {
		try (Session session = companies(application)) {
			assertThat(session.column(SHOWN)).isEmpty();
			decisions(session, false);
			assertThat(session.column(SHOWN)).containsExactly("ours");
			decisions(session, true);
			assertThat(session.column(SHOWN)).isEmpty();
			session.run("select set_config('app.tenant_id', '', true)");
			assertThat(session.group(GROUP).column(SHOWN)).containsExactly("other", "ours");
			assertThat(session.group(UUID.randomUUID()).column(SHOWN)).isEmpty();
		}
	}

	private static List<String> decisions(Session session, boolean... withdraws) throws SQLException {
		List<String> answers = new ArrayList<>();
		for (boolean each : withdraws) {
			answers.add(session.value(DECIDE, each));
		}
		return answers;
	}

	/** Two of a group, of which nothing stays; the application works for the first. */
	private static Session companies(String application) throws SQLException {
		Session session = TestDatabase.admin();
		for (var company : List.of(COMPANY, OTHER)) {
			session.run("insert into linli.tenant (tenant_id, alias, name) values (?, ?, 'peer')", company,
					"peer-" + company);
			session
				.run("""
						insert into mart.peer_figure (tenant_id, month, kpi, project_id, as_of, kpi_version, numerator, denominator,
						  lower_quartile, median, upper_quartile, tenants_at_least, projects_at_least, cases_at_least, thin, rest,
						  tenant_name, project_name, group_id)
						values (?, '1999-01-01', 'K04', gen_random_uuid(), now(), 1, 1, 2, 500, 600, 700, 5, 8, 100, false, false, ?, 'p', ?)""",
						company, company.equals(COMPANY) ? "ours" : "other", GROUP);
		}
		session.run("set local role " + application);
		return session.tenant(COMPANY);
	}

}
