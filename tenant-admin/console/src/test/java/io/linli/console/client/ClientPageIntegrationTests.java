package io.linli.console.client;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.signin.SignedInAs;
import io.linli.console.today.Estate;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@ConsoleTest
class ClientPageIntegrationTests {

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	private final UUID company = Estate.fresh().id();

	@Autowired
	private MockMvcTester console;

	@Test
	void anApplicationThatIsUsedIsThereWithWhenAndFromWhereAndIsNotLimitedAtFirst() {
		assertThat(text(chief())).contains("还没有应用使用过");
		used("our-app", "203.0.113.9");
		assertThat(text(chief())).contains("our-app", "来自 203.0.113.9", "未作限制")
			.containsPattern("name=\"write\" value=\"true\" checked")
			.doesNotContain("还没有应用使用过");
	}

	@Test
	void whatItMayIsSetOnceForWhoeverSawWhatStoodThereAndIsALineOfTheAudit() {
		used("our-app", "");
		assertThat(set("our-app", -1, "read", "people")).isEqualTo(ClientOutcome.SAVED);
		assertThat(set("our-app", -1, "read", "write")).isEqualTo(ClientOutcome.STALE);
		assertThat(set("our-app", 0)).isEqualTo(ClientOutcome.SAVED);
		assertThat(set("our-app", 0, "write")).isEqualTo(ClientOutcome.STALE);
		assertThat(set("other-app", -1, "read", "trusted")).isEqualTo(ClientOutcome.SAVED);
		assertThat(this.admin.sql("""
				select concat_ws(' ', client, may_read, may_write, may_show_people, trusted_documents, set_by, version)
				  from linli.api_client where tenant_id = ? order by client""")
			.param(this.company)
			.query(String.class)
			.list()).containsExactly("other-app t f f t chief 0", "our-app f f f f chief 1");
		assertThat(this.admin.sql("""
				select concat_ws(' > ', subject_words ->> 'en', before_words ->> 'en', after_words ->> 'zh')
				  from linli.audit_entry where tenant_id = ? and kind = 'CLIENT_SET' order by recorded_at""")
			.param(this.company)
			.query(String.class)
			.list()).containsExactly("our-app > 读取、个人信息", "our-app > read, show personal data > 禁止使用",
					"other-app > 读取、仅限受信任文档");
		assertThat(text(chief())).contains("禁止使用", "other-app", "还没有使用过");
	}

	@Test
	void aNameThatNoClientCanHaveIsRefused() {
		for (var name : List.of("", "two words", "应用", "x".repeat(256))) {
			assertThat(set(name, -1, "read")).isEqualTo(ClientOutcome.NAME);
		}
		assertThat(set("<script>alert(1)</script>", -1, "read")).isEqualTo(ClientOutcome.SAVED);
		assertThat(text(chief())).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert(1)");
	}

	@Test
	void applicationsThatAreNotSetUpMayBeRefusedAndThoseThatWouldBeAreNamedBefore() {
		used("old-app", "");
		used("our-app", "");
		used("lost-app", "");
		this.admin.sql(
				"update linli.api_client_use set last_used_at = now() - interval '31 days' where tenant_id = ? and client = ?")
			.params(this.company, "lost-app")
			.update();
		set("our-app", -1, "read");
		var before = text(chief());
		var warning = before.substring(before.indexOf("id=\"unknown\""));
		assertThat(warning).contains("拒绝后不能再使用", "old-app").doesNotContain("our-app", "lost-app");
		assertThat(turn(chief(), true, -1)).isEqualTo(ClientOutcome.SAVED);
		assertThat(turn(chief(), false, -1)).isEqualTo(ClientOutcome.STALE);
		var after = text(chief());
		assertThat(after).contains("公司没有设定过的应用会被拒绝", "未设定，因此被拒绝").doesNotContain("拒绝后不能再使用", "未作限制");
		assertThat(turn(chief(), false, 0)).isEqualTo(ClientOutcome.SAVED);
		assertThat(this.admin.sql("""
				select concat_ws(' > ', before_words ->> 'en', after_words ->> 'en', actor) from linli.audit_entry
				 where tenant_id = ? and kind = 'UNKNOWN_CLIENTS_TURNED' order by recorded_at""")
			.param(this.company)
			.query(String.class)
			.list()).containsExactly("not refused > refused > chief", "refused > not refused > chief");
		assertThat(this.admin.sql(
				"select concat_ws(' ', unknown_refused, set_by, version) from linli.api_client_setting where tenant_id = ? order by version")
			.param(this.company)
			.query(String.class)
			.list()).containsExactly("t chief 0", "f chief 1");
	}

	@Test
	void anApplicationThatWasMadeForOneCompanyIsSaidToWaitUntilItIsSetUp() {
		used("company-estate.app", "");
		assertThat(text(chief())).contains("未设定，因此被拒绝").doesNotContain("未作限制");
		set("company-estate.app", -1, "read");
		assertThat(text(chief())).doesNotContain("未设定，因此被拒绝");
	}

	@Test
	void theAdministratorAndTheConsoleAreNotShutOutByWhatIsRefused() {
		turn(chief(), true, -1);
		assertThat(text(chief())).contains("也不会把管理员挡在外面");
		assertThat(turn(chief(), false, 0)).isEqualTo(ClientOutcome.SAVED);
	}

	@Test
	void nothingOfAnotherCompanyIsSeenOrSet() {
		used("our-app", "203.0.113.9");
		set("our-app", -1, "read");
		var other = new Organization("other", Estate.fresh().id());
		var stranger = SignedInAs.person("stranger", Set.of(Role.TENANT_ADMIN), other);
		assertThat(text(stranger)).doesNotContain("our-app", "203.0.113.9");
		assertThat(send(stranger, "our-app", 0, "write")).isEqualTo(ClientOutcome.STALE);
		assertThat(send(stranger, "our-app", -1, "write")).isEqualTo(ClientOutcome.SAVED);
		assertThat(this.admin.sql("select may_write from linli.api_client where tenant_id = ? and client = 'our-app'")
			.param(this.company)
			.query(Boolean.class)
			.single()).isFalse();
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void isOpenToTheAdministratorOfACompanyAndToNobodyElse(Role role) {
		var person = SignedInAs.person("somebody", Set.of(role), new Organization("estate", this.company));
		assertThat(get(person)).hasStatus((role == Role.TENANT_ADMIN) ? 200 : 403);
	}

	private RequestPostProcessor chief() {
		return SignedInAs.person("chief", Set.of(Role.TENANT_ADMIN), new Organization("estate", this.company));
	}

	private void used(String client, String from) {
		this.admin.sql("insert into linli.api_client_use (tenant_id, client, last_used_from) values (?, ?, ?)")
			.params(this.company, client, from)
			.update();
	}

	private Object set(String client, int version, String... may) {
		return send(chief(), client, version, may);
	}

	private Object turn(RequestPostProcessor person, boolean refused, int version) {
		return this.console.post()
			.uri("/clients/unknown")
			.with(person)
			.with(csrf())
			.param("refused", String.valueOf(refused))
			.param("version", String.valueOf(version))
			.exchange()
			.getMvcResult()
			.getFlashMap()
			.get("outcome");
	}

	private Object send(RequestPostProcessor person, String client, int version, String... may) {
		var request = this.console.post()
			.uri("/clients")
			.with(person)
			.with(csrf())
			.param("client", client)
			.param("version", String.valueOf(version));
		for (var permission : may) {
			request = request.param(permission, "true");
		}
		return request.exchange().getMvcResult().getFlashMap().get("outcome");
	}

	private MvcTestResult get(RequestPostProcessor person) {
		return this.console.get().uri("/clients").locale(Locale.SIMPLIFIED_CHINESE).with(person).exchange();
	}

	private String text(RequestPostProcessor person) {
		var page = get(person);
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

}
