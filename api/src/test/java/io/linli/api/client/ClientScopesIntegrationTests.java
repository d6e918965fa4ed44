package io.linli.api.client;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

import static io.linli.api.client.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each test has a client application of its own, which a company lets do less than its
 * people may.
 */
class ClientScopesIntegrationTests {

	private static final Role SUPERVISOR = Role.CUSTOMER_SERVICE_SUPERVISOR;

	private static final String READ = "{ openComplaints(first: 1) { nodes { id summary } } }";

	private final String client = "app-" + UUID.randomUUID();

	private final JdbcClient admin = ApiDatabase.shared().admin();

	@BeforeEach
	void itsPersonWorksEverywhere() {
		ApiDatabase.shared().hire(ApiDatabase.JINXIU, SUPERVISOR.claim() + "@" + ApiDatabase.JINXIU);
	}

	@Test
	void aClientAboutWhichNothingIsSetDoesWhatItsPeopleMay() {
		assertThat(ask(SUPERVISOR, READ).errors()).isEmpty();
		assertThat(record().errors()).isEmpty();
	}

	@Test
	void oneThatMayReadChangesNothing() {
		let(ApiDatabase.JINXIU, "read");
		assertThat(ask(SUPERVISOR, READ).errors()).isEmpty();
		var refused = record();
		assertThat(refused.errors()).containsExactly("FORBIDDEN");
		assertThat(scope(refused)).isEqualTo("WRITE");
		assertThat(recorded()).isZero();
		var two = "query Q { viewer { name } } mutation M($input: RecordComplaintInput!) { recordComplaint(input: $input) { userErrors { code } } }";
		var token = Api.token(SUPERVISOR, ApiDatabase.JINXIU, this.client);
		assertThat(ask(token, two, input(), "M").errors()).containsExactly("FORBIDDEN");
		assertThat(ask(token, two, input(), "Q").errors()).isEmpty();
	}

	@Test
	void oneThatMayWriteReadsNothing() {
		let(ApiDatabase.JINXIU, "write");
		var refused = ask(SUPERVISOR, READ);
		assertThat(refused.errors()).containsExactly("FORBIDDEN");
		assertThat(scope(refused)).isEqualTo("READ");
		assertThat(record().errors()).isEmpty();
		assertThat(recorded()).isOne();
	}

	@Test
	void oneThatIsLetDoNothingDoesNothing() {
		let(ApiDatabase.JINXIU);
		assertThat(ask(SUPERVISOR, READ).errors()).containsExactly("FORBIDDEN");
		assertThat(ask(SUPERVISOR, "{ viewer { name } }").errors()).containsExactly("FORBIDDEN");
		assertThat(record().errors()).containsExactly("FORBIDDEN");
	}

	@Test
	void theRolesOfThePeopleCountAllTheSame() {
		let(ApiDatabase.JINXIU, "read", "write", "show_people");
		assertThat(ask(Role.MAINTENANCE_WORKER, READ).errors()).containsExactly("FORBIDDEN");
	}

	@Test
	void oneThatMayNotShowPersonalDataIsRefusedItAndMayNotSearchByIt() {
		var id = record().text("/recordComplaint/complaint/id");
		var shown = "query($id: ID!) { node(id: $id) { ... on Complaint { complainant } } }";
		assertThat(ask(SUPERVISOR, shown, Map.of("id", id)).text("/node/complainant")).isEqualTo("张三丰");
		let(ApiDatabase.JINXIU, "read", "write");
		await(() -> ask(SUPERVISOR, shown, Map.of("id", id)).errors().equals(List.of("FORBIDDEN")));
		assertThat(ask(SUPERVISOR, shown, Map.of("id", id)).whole().toString()).doesNotContain("张三丰");
		assertThat(
				ask(SUPERVISOR, "query($id: ID!) { node(id: $id) { ... on Complaint { summary } } }", Map.of("id", id))
					.errors())
			.isEmpty();
		var residents = "query($p: ID!, $phone: PhoneNumber) { residents(projectId: $p, phone: $phone) { nodes { id } } }";
		assertThat(ask(SUPERVISOR, residents, Map.of("p", project(), "phone", "+8613900000077")).errors())
			.containsExactly("FORBIDDEN");
		assertThat(ask(SUPERVISOR, residents, Map.of("p", project())).errors()).isEmpty();
	}

	@Test
	void oneThatMayNotShowPersonalDataChangesNothingWhereItAsksForSomeInTheAnswer() {
		let(ApiDatabase.JINXIU, "read", "write");
		var shown = "mutation($input: RecordComplaintInput!) { recordComplaint(input: $input) { complaint { id complainant } } }";
		var refused = ask(SUPERVISOR, shown, input());
		assertThat(refused.errors()).containsExactly("FORBIDDEN");
		assertThat(scope(refused)).isEqualTo("PERSONAL_DATA");
		assertThat(recorded()).isZero();
		assertThat(record().errors()).isEmpty();
		assertThat(recorded()).isOne();
	}

	@Test
	void oneThatIsHeldToTrustedDocumentsSendsNoOther() {
		let(ApiDatabase.JINXIU, "read", "trusted");
		assertThat(ask(SUPERVISOR, READ).errors()).containsExactly("DOCUMENT_NOT_TRUSTED");
	}

	@Test
	void whatAnotherCompanySetsCountsThere() {
		let(ApiDatabase.HEYUAN);
		assertThat(ask(SUPERVISOR, READ).errors()).isEmpty();
		assertThat(ask(Api.token(SUPERVISOR, ApiDatabase.HEYUAN, this.client), READ, Map.of(), null).errors())
			.containsExactly("FORBIDDEN");
	}

	@Test
	void aCompanyMayRefuseClientsThatItHasNotSetUp() {
		var company = UUID.randomUUID();
		this.admin.sql("insert into linli.tenant (tenant_id, alias, name) values (?, ?, '严格物业')")
			.params(company, "co-" + company)
			.update();
		this.admin.sql("""
				insert into linli.api_client (tenant_id, client, may_read, may_write, may_show_people, set_by)
				values (?, 'known', true, false, false, 'admin')""").param(company).update();
		var viewer = "{ viewer { name } }";
		var unknown = Api.token(SUPERVISOR, company, this.client);
		assertThat(ask(unknown, viewer, Map.of(), null).errors()).isEmpty();
		refuseUnknown(company, true);
		await(() -> ask(unknown, viewer, Map.of(), null).errors().equals(List.of("CLIENT_NOT_SET_UP")));
		assertThat(ask(Api.token(SUPERVISOR, company, "known"), viewer, Map.of(), null).errors()).isEmpty();
		assertThat(ask(SUPERVISOR, READ).errors()).as("of another company").isEmpty();
		assertThat(usesOf(company)).as("also of one that is refused").isOne();
		refuseUnknown(company, false);
		await(() -> ask(unknown, viewer, Map.of(), null).errors().isEmpty());
	}

	@Test
	void aClientThatWasMadeForOneCompanyDoesNothingWhereItIsNotSetUp() {
		var made = "company-jinxiu." + UUID.randomUUID();
		this.admin.sql("""
				insert into linli.api_client (tenant_id, client, may_read, may_write, may_show_people, set_by)
				values (?, ?, true, true, true, 'admin')""").params(ApiDatabase.JINXIU, made).update();
		assertThat(ask(Api.token(SUPERVISOR, ApiDatabase.JINXIU, made), READ, Map.of(), null).errors()).isEmpty();
		assertThat(ask(Api.token(SUPERVISOR, ApiDatabase.HEYUAN, made), READ, Map.of(), null).errors())
			.containsExactly("CLIENT_NOT_SET_UP");
	}

	@Test
	void aChangeCountsWithinFifteenSeconds() {
		let(ApiDatabase.JINXIU, "read");
		assertThat(ask(SUPERVISOR, READ).errors()).isEmpty();
		let(ApiDatabase.JINXIU);
		var changed = Instant.now();
		await(() -> !ask(SUPERVISOR, READ).errors().isEmpty());
		assertThat(Duration.between(changed, Instant.now())).isLessThan(Clients.OLDEST.plusSeconds(3));
	}

	@Test
	void itsLastUseIsNotedWithTheAddressAndAtMostOnceInAMinute() {
		ask(SUPERVISOR, READ);
		await(() -> uses() == 1);
		var first = lastUse();
		assertThat(first).endsWith(" 127.0.0.1");
		ask(SUPERVISOR, READ);
		ask(SUPERVISOR, READ);
		assertThat(lastUse()).isEqualTo(first);
		assertThat(uses()).isOne();
	}

	@Test
	void behindAProxyOfOursTheAddressIsTheOneThatItSays() {
		var token = Api.token(SUPERVISOR, ApiDatabase.JINXIU, this.client);
		Api.shared().post(token, "{\"query\":\"{ viewer { name } }\"}", "X-Forwarded-For", "192.0.2.1, 203.0.113.5");
		await(() -> uses() == 1);
		assertThat(lastUse()).endsWith(" 203.0.113.5");
	}

	@Test
	void ofSeveralInstancesInTheSameMinuteOneWrites() {
		use("203.0.113.1");
		var first = lastUse();
		use("203.0.113.2");
		assertThat(lastUse()).isEqualTo(first).endsWith(" 203.0.113.1");
		this.admin
			.sql("update linli.api_client_use set last_used_at = last_used_at - interval '1 minute' where client = ?")
			.param(this.client)
			.update();
		use("");
		assertThat(lastUse()).isNotEqualTo(first).endsWith(" 203.0.113.1");
	}

	private void use(String from) {
		var desk = Api.shared().context().getBean(ClientDesk.class);
		CurrentCaller.as(new Caller.Machine(ApiDatabase.JINXIU),
				() -> desk.write(new Use.OfClient(ApiDatabase.JINXIU, this.client), from));
	}

	private void let(UUID company, String... may) {
		var all = List.of(may);
		this.admin
			.sql("""
					insert into linli.api_client (tenant_id, client, may_read, may_write, may_show_people, trusted_documents, set_by)
					values (?, ?, ?, ?, ?, ?, 'admin') on conflict (tenant_id, client) do update
					   set may_read = excluded.may_read, may_write = excluded.may_write,
					       may_show_people = excluded.may_show_people, trusted_documents = excluded.trusted_documents""")
			.params(company, this.client, all.contains("read"), all.contains("write"), all.contains("show_people"),
					all.contains("trusted"))
			.update();
	}

	private Answer record() {
		return ask(SUPERVISOR,
				"mutation($input: RecordComplaintInput!) { recordComplaint(input: $input) { complaint { id } userErrors { code } } }",
				input());
	}

	private Map<String, ?> input() {
		return Map.of("input",
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", project(), "category", "x",
						"receivingDepartment", "x", "summary", this.client, "channel", "PHONE", "complainant", "张三丰"));
	}

	private int recorded() {
		return this.admin.sql("select count(*) from linli.complaint where summary = ?")
			.param(this.client)
			.query(Integer.class)
			.single();
	}

	private void refuseUnknown(UUID company, boolean refused) {
		this.admin.sql("""
				insert into linli.api_client_setting (tenant_id, version, unknown_refused, set_by)
				select ?, count(*), ?, 'admin' from linli.api_client_setting where tenant_id = ?""")
			.params(company, refused, company)
			.update();
	}

	private int uses() {
		return usesOf(ApiDatabase.JINXIU);
	}

	private int usesOf(UUID company) {
		return this.admin.sql("select count(*) from linli.api_client_use where tenant_id = ? and client = ?")
			.params(company, this.client)
			.query(Integer.class)
			.single();
	}

	private String lastUse() {
		return this.admin.sql("select last_used_at || ' ' || last_used_from from linli.api_client_use where client = ?")
			.param(this.client)
			.query(String.class)
			.single();
	}

	private static String project() {
		return new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode();
	}

	private static String scope(Answer answer) {
		return answer.whole().at("/errors/0/extensions/scope").asString();
	}

	private Answer ask(Role role, String document) {
		return ask(role, document, Map.of());
	}

	private Answer ask(Role role, String document, Map<String, ?> variables) {
		return ask(Api.token(role, ApiDatabase.JINXIU, this.client), document, variables, null);
	}

	private static Answer ask(String token, String document, Map<String, ?> variables, @Nullable String operation) {
		var body = new HashMap<String, Object>(Map.of("query", document, "variables", variables));
		if (operation != null) {
			body.put("operationName", operation);
		}
		return Answer.of(Api.shared().post(token, new JsonMapper().writeValueAsString(body)).body());
	}

}
