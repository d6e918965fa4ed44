package io.linli.console.browser;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.options.AriaRole;
import io.linli.console.ConsoleDatabase;
import io.linli.console.directory.Directory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From nothing to the first day of a company's administrator.
 */
@ConsoleInBrowser
class OnboardingInBrowserIntegrationTests extends Browsing {

	private static final String OPERATOR = "linli-operator";

	@Autowired
	private Directory directory;

	private final String alias = "br-" + UUID.randomUUID().toString().substring(0, 8);

	@Test
	void anOperatorTakesACompanyInAndItsAdministratorBegins() {
		var password = new String[1];
		as(OPERATOR, Look.CHINESE.withoutScripts(), (visitor) -> {
			assertThat(visitor.address()).startsWith("/platform");
			assertThat(visitor.text()).contains("公司与集团").doesNotContain("服务时限");
			visitor.click(AriaRole.BUTTON, "开通公司");
			fill(visitor, "admin");
			visitor.press(visitor.page().locator("main form button"));
			assertThat(visitor.row("邀请管理员").innerText()).contains("等待", "无法发送邮件");
			assertThat(visitor.row("管理员账号与角色").innerText()).contains("已完成");
			visitor.click(AriaRole.BUTTON, "显示一次性密码");
			assertThat(visitor.page().locator("#login").innerText()).isEqualTo("admin@" + this.alias);
			password[0] = visitor.page().locator("#password").innerText();
			assertThat(visitor.complaints()).isEmpty();
		});
		asStranger(Look.CHINESE, (visitor) -> {
			visitor.signInForTheFirstTime("admin@" + this.alias, password[0]);
			assertThat(visitor.address()).startsWith("/start");
			assertThat(visitor.page().locator(".who").innerText()).contains("云栖<i>物业", "王建华");
			assertThat(visitor.text()).contains("已完成 1 项，共 5 项");
			visitor.click(AriaRole.LINK, "给项目设定等级");
			assertThat(visitor.text()).contains("一级服务", "云栖花园");
			visitor.open("/members");
			visitor.page().locator("[name=fullName]").fill("李明");
			visitor.page().locator("[name=name]").fill("li.ming");
			visitor.press(visitor.page().locator("form.panel button"));
			assertThat(visitor.page().locator("#password").innerText()).hasSize(14);
			visitor.open("/start");
			assertThat(visitor.text()).contains("已完成 2 项");
			visitor.open("/audit?ledger=SIGN_INS");
			assertThat(visitor.row("admin@" + this.alias).innerText()).contains("登录", "127.0.0.0/24");
			assertThat(visitor.complaints()).isEmpty();
			visitor.open("/platform");
			assertThat(visitor.text()).contains("您没有查看此页的权限");
		});
		as(OPERATOR, Look.ENGLISH, (visitor) -> {
			visitor.open("/platform");
			visitor.press(visitor.row(this.alias).locator("a"));
			visitor.click(AriaRole.BUTTON, "Another one-time password");
			assertThat(visitor.page().getByRole(AriaRole.ALERT).innerText()).contains("a password of their own");
		});
	}

	@Test
	void aCompanyAsksWithoutALogin() {
		asStranger(Look.ENGLISH.withoutScripts().onPhone(), (visitor) -> {
			visitor.open("/sign-up");
			assertThat(visitor.overhang()).isZero();
			fill(visitor, "li.ming");
			visitor.page().locator("[name=adminEmail]").fill("li.ming@linli.example");
			visitor.press(visitor.page().locator("main form button"));
			assertThat(visitor.text()).contains("We have received your request");
		});
		as(OPERATOR, Look.ENGLISH, (visitor) -> {
			visitor.press(visitor.row(this.alias).locator("a"));
			visitor.page().locator("[name=reason]").fill("nobody knows them");
			visitor.click(AriaRole.BUTTON, "Decline");
			assertThat(visitor.text()).contains("declined", "nobody knows them")
				.doesNotContain("li.ming@linli.example");
		});
	}

	@Test
	void noPageHasABarrierOrIsWiderThanAPhone() {
		asStranger(Look.ENGLISH.onPhone(),
				(visitor) -> expectOpenToAll(visitor, List.of("/sign-up", "/sign-up/asked")));
		as(OPERATOR, Look.ENGLISH.onPhone(), (visitor) -> {
			expectOpenToAll(visitor, List.of("/platform", "/platform/new?kind=COMPANY", "/platform/new?kind=GROUP"));
			fillIn(visitor, this.alias);
			expectOpenToAll(visitor, List.of(visitor.address()));
			var taken = this.alias + "-t";
			this.directory.organization(UUID.randomUUID(), taken, "别人");
			fillIn(visitor, taken);
			assertThat(visitor.text()).contains("Correct and try again", "Give up and remove");
			expectOpenToAll(visitor, List.of(visitor.address()));
		});
		ConsoleDatabase.shared()
			.admin()
			.sql("""
					insert into linli.api_client_use (tenant_id, client, last_used_from)
					values (?, 'linli-front-end', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff') on conflict do nothing""")
			.param(ConsoleDatabase.HAITANG)
			.update();
		var document = "%064x".formatted(List.of(this.alias).hashCode() & 0xffffffffL);
		ConsoleDatabase.shared()
			.admin()
			.sql("""
					insert into linli.trusted_document (id, operation) values (?, 'OpenComplaintsOfTheWholeCompanyThisMonth')
					    on conflict do nothing""")
			.param(document)
			.update();
		ConsoleDatabase.shared()
			.admin()
			.sql("""
					insert into linli.api_client_document (tenant_id, client, document, operation)
					values (?, 'linli-front-end', ?, 'OpenComplaintsOfTheWholeCompanyThisMonth') on conflict do nothing""")
			.params(ConsoleDatabase.HAITANG, document)
			.update();
		as(OPERATOR, Look.ENGLISH.onPhone(), (visitor) -> expectOpenToAll(visitor, List.of("/platform/documents")));
		as("haitang-admin", Look.CHINESE.onPhone(), (visitor) -> expectOpenToAll(visitor, List.of("/members", "/start",
				"/clients", "/clients/documents?client=linli-front-end", "/audit?ledger=SIGN_INS")));
	}

	@Test
	void anAdministratorLimitsAnApplicationWithoutScripts() {
		as("haitang-admin", Look.ENGLISH.withoutScripts(), (visitor) -> {
			visitor.open("/clients");
			visitor.page().locator("[name=client]:not([type=hidden])").fill("supplier-" + this.alias);
			var form = visitor.page().locator("section[aria-labelledby=another]");
			form.getByLabel("write").uncheck();
			form.getByLabel("show personal data").uncheck();
			visitor.press(form.locator("button"));
			assertThat(visitor.page().getByRole(AriaRole.STATUS).innerText()).contains("15 seconds");
			assertThat(visitor.text()).contains("supplier-" + this.alias, "Set by haitang-admin");
			assertThat(visitor.complaints()).isEmpty();
		});
	}

	@Test
	void anAdministratorBindsAnApplicationToItsDocumentsWithoutScripts() {
		var client = "bound-" + this.alias;
		var document = "%064x".formatted(List.of(client).hashCode() & 0xffffffffL);
		ConsoleDatabase.shared()
			.admin()
			.sql("insert into linli.trusted_document (id, operation) values (?, 'Bound')")
			.param(document)
			.update();
		as("haitang-admin", Look.ENGLISH.withoutScripts(), (visitor) -> {
			visitor.open("/clients/documents?client=" + client);
			visitor.page().getByText("Say on the page of applications what it may do first").click();
			assertThat(visitor.page().url()).endsWith("/clients");
			ConsoleDatabase.shared()
				.admin()
				.sql("""
						insert into linli.api_client (tenant_id, client, may_read, may_write, may_show_people, trusted_documents, set_by)
						values (?, ?, true, false, false, false, 'haitang-admin')""")
				.params(ConsoleDatabase.HAITANG, client)
				.update();
			visitor.open("/clients/documents?client=" + client);
			visitor.page().locator("[name=document][value='%s']".formatted(document)).check();
			visitor.page().getByLabel("It may send the ticked documents only").check();
			visitor.press(visitor.page().locator("main form button"));
			assertThat(visitor.page().getByRole(AriaRole.STATUS).innerText()).contains("15 seconds");
			visitor.open("/clients");
			assertThat(visitor.text()).contains(client, "it may send the chosen 1 only");
			assertThat(visitor.complaints()).isEmpty();
		});
	}

	private void fillIn(Visitor visitor, String wanted) {
		visitor.open("/platform/new?kind=COMPANY");
		fill(visitor, "admin");
		visitor.page().locator("[name=alias]").fill(wanted);
		visitor.press(visitor.page().locator("main form button"));
	}

	private static void expectOpenToAll(Visitor visitor, List<String> pages) {
		for (var page : pages) {
			visitor.open(page);
			assertThat(visitor.overhang()).as(page).isZero();
			assertThat(visitor.barriers()).as(page).isEmpty();
			assertThat(visitor.complaints()).as(page).isEmpty();
		}
	}

	private void fill(Visitor visitor, String login) {
		visitor.page().locator("[name=name]").fill("云栖<i>物业");
		visitor.page().locator("[name=alias]").fill(this.alias);
		visitor.page().locator("[name=projectName]").fill("云栖花园");
		visitor.page().locator("[name=projectCity]").fill("杭州");
		visitor.page().locator("[name=adminFullName]").fill("王建华");
		visitor.page().locator("[name=adminName]").fill(login);
	}

}
