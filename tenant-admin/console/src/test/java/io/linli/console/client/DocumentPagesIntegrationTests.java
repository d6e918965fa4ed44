package io.linli.console.client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

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

/**
 * The operator's folder has documents of these tests and of others; each test has a
 * company of its own.
 */
@ConsoleTest
class DocumentPagesIntegrationTests {

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	private final UUID company = Estate.fresh().id();

	private final String used = hash();

	private final String idle = hash();

	@Autowired
	private MockMvcTester console;

	@Test
	void whatAnApplicationUsedAndWhatNobodyUsedStandThereWithTheirTimes() {
		list(this.used, "OpenComplaints<b>");
		list(this.idle, "OldComplaints");
		var gone = hash();
		use("our-app", this.used, "OpenComplaints<b>");
		use("our-app", gone, "LeftTheFolder");
		use("other-app", this.idle, "OldComplaints");
		var page = text(chief(), "/clients/documents?client=our-app");
		assertThat(page).contains("OpenComplaints&lt;b&gt;", "sha256:" + this.used.substring(0, 12), "LeftTheFolder",
				"已不在备案中", "OldComplaints", "这个应用用过 2 个");
		assertThat(page).doesNotContain("<b>\"", "OpenComplaints<b>");
		assertThat(ticked(page)).containsExactlyInAnyOrder(this.used, gone);
		assertThat(page.substring(page.indexOf("OldComplaints"))).as("by the other one").contains("从未使用");
		assertThat(text(chief(), "/clients/documents?client=" + "never<i>seen")).contains("never&lt;i&gt;seen")
			.doesNotContain("never<i>seen");
	}

	@Test
	void whatItMaySendIsChosenForWhoeverSawWhatStoodThereAndIsALineOfTheAudit() {
		list(this.used, "OpenComplaints");
		list(this.idle, "");
		use("our-app", this.used, "OpenComplaints");
		permit("our-app");
		assertThat(choose(chief(), "our-app", 0, true, this.used, this.idle)).isEqualTo(ClientOutcome.SAVED);
		assertThat(choose(chief(), "our-app", 0, true, this.used)).isEqualTo(ClientOutcome.STALE);
		assertThat(text(chief(), "/clients")).contains("只可发送选定的 2 个");
		var chosen = text(chief(), "/clients/documents?client=our-app");
		assertThat(ticked(chosen)).containsExactlyInAnyOrder(this.used, this.idle);
		assertThat(choose(chief(), "our-app", 1, true)).isEqualTo(ClientOutcome.SAVED);
		assertThat(stored("our-app")).isEqualTo("{} t t t f 2");
		assertThat(choose(chief(), "our-app", 1, false)).isEqualTo(ClientOutcome.STALE);
		assertThat(choose(chief(), "our-app", 2, false, this.used)).isEqualTo(ClientOutcome.SAVED);
		assertThat(stored("our-app")).isEqualTo("- t t t f 3");
		assertThat(this.admin
			.sql("""
					select concat_ws(' > ', subject_words ->> 'en', before_words ->> 'en', after_words ->> 'en')
					  from linli.audit_entry where tenant_id = ? and kind = 'CLIENT_DOCUMENTS_CHOSEN' order by recorded_at""")
			.param(this.company)
			.query(String.class)
			.list()).containsExactly("our-app > any document that its permissions allow > " + both(),
					"our-app > " + both() + " > no document at all",
					"our-app > no document at all > any document that its permissions allow");
	}

	@Test
	void whatIsTickedForItStaysWhenItsPermissionsChange() {
		list(this.used, "OpenComplaints");
		permit("our-app");
		choose(chief(), "our-app", 0, true, this.used);
		this.console.post()
			.uri("/clients")
			.with(chief())
			.with(csrf())
			.param("client", "our-app")
			.param("version", "1")
			.param("read", "true")
			.exchange();
		assertThat(stored("our-app")).isEqualTo("{" + this.used + "} t f f f 2");
	}

	@Test
	void whoWaitsForPermissionsGetsNoneByAChoiceOfDocuments() {
		list(this.used, "OpenComplaints");
		for (var bound : List.of(true, false)) {
			assertThat(choose(chief(), "waiting-app", -1, bound, this.used)).isEqualTo(ClientOutcome.PERMISSIONS_FIRST);
		}
		assertThat(limited()).isZero();
		assertThat(text(chief(), "/clients/documents?client=waiting-app")).contains("请先在“应用”页设置它的权限")
			.doesNotContain("保存</button>");
	}

	@Test
	void whatIsNoDocumentOrNoClientIsRefused() {
		assertThat(choose(chief(), "our-app", -1, true, "x'); drop table")).isEqualTo(ClientOutcome.DOCUMENT);
		assertThat(choose(chief(), "two words", -1, true, this.used)).isEqualTo(ClientOutcome.NAME);
		assertThat(limited()).isZero();
	}

	@Test
	void nothingOfAnotherCompanyIsSeenOrSet() {
		use("our-app", this.used, "SecretOfOurs");
		permit("our-app");
		choose(chief(), "our-app", 0, true, this.used);
		var stranger = SignedInAs.person("stranger", Set.of(Role.TENANT_ADMIN),
				new Organization("other", Estate.fresh().id()));
		assertThat(text(stranger, "/clients/documents?client=our-app")).doesNotContain("SecretOfOurs", this.used);
		assertThat(choose(stranger, "our-app", 1, false)).isEqualTo(ClientOutcome.STALE);
		assertThat(stored("our-app")).startsWith("{" + this.used + "}");
	}

	@Test
	void theOperatorSeesWhenAnybodyUsedADocumentAndOfNoCompanyThatItDid() {
		list(this.used, "OpenComplaints" + this.used);
		list(this.idle, "OldComplaints" + this.idle);
		this.admin.sql("update linli.trusted_document set last_used_at = '2026-11-20T02:00:00Z' where id = ?")
			.param(this.used)
			.update();
		use("our-app", this.used, "OpenComplaints" + this.used);
		var page = text(SignedInAs.operator(), "/platform/documents");
		assertThat(page).contains("sha256:" + this.used, "sha256:" + this.idle).doesNotContain("our-app");
		var row = page.substring(page.indexOf("OpenComplaints" + this.used));
		assertThat(row.substring(0, row.indexOf("</tr>"))).contains("2026年11月20日 10:00");
		row = page.substring(page.indexOf("OldComplaints" + this.idle));
		assertThat(row.substring(0, row.indexOf("</tr>"))).contains("从未使用");
		assertThat(get(chief(), "/platform/documents")).hasStatus(403);
	}

	@Test
	void whatHasLeftTheFolderIsOfferedToNobodyAndNamedAsGoneWhereItWasUsed() {
		list(this.used, "OpenComplaints" + this.used);
		list(this.idle, "OldComplaints" + this.idle);
		use("our-app", this.used, "OpenComplaints" + this.used);
		this.admin.sql("update linli.trusted_document set gone_at = now() where id in (?, ?)")
			.params(this.used, this.idle)
			.update();
		assertThat(text(SignedInAs.operator(), "/platform/documents")).doesNotContain(this.used, this.idle);
		var page = text(chief(), "/clients/documents?client=our-app");
		assertThat(page).contains("OpenComplaints" + this.used).doesNotContain(this.idle);
		page = page.substring(page.indexOf("OpenComplaints" + this.used));
		assertThat(page.substring(0, page.indexOf("</tr>"))).contains("已不在备案中");
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void isOpenToTheAdministratorOfACompanyAndToNobodyElse(Role role) {
		var person = SignedInAs.person("somebody", Set.of(role), new Organization("estate", this.company));
		assertThat(get(person, "/clients/documents?client=our-app")).hasStatus((role == Role.TENANT_ADMIN) ? 200 : 403);
		assertThat(this.console.post()
			.uri("/clients/documents")
			.with(person)
			.with(csrf())
			.param("client", "our-app")
			.param("version", "-1")
			.exchange()).hasStatus((role == Role.TENANT_ADMIN) ? 302 : 403);
	}

	private static String hash() {
		return (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
	}

	/** Chosen ones are said in the order in which the page has them. */
	private String both() {
		var sorted = List.of("OpenComplaints (sha256:%s)".formatted(this.used.substring(0, 12)),
				"sha256:" + this.idle.substring(0, 12));
		return "2 documents only: " + String.join(", ", sorted);
	}

	private RequestPostProcessor chief() {
		return SignedInAs.person("chief", Set.of(Role.TENANT_ADMIN), new Organization("estate", this.company));
	}

	private void list(String hash, String operation) {
		this.admin.sql("insert into linli.trusted_document (id, operation) values (?, ?)")
			.params(hash, operation)
			.update();
	}

	private void use(String client, String hash, String operation) {
		this.admin.sql("""
				insert into linli.api_client_document (tenant_id, client, document, operation) values (?, ?, ?, ?)""")
			.params(this.company, client, hash, operation)
			.update();
	}

	private void permit(String client) {
		this.console.post()
			.uri("/clients")
			.with(chief())
			.with(csrf())
			.param("client", client)
			.param("version", "-1")
			.param("read", "true")
			.param("write", "true")
			.param("people", "true")
			.exchange();
	}

	private int limited() {
		return this.admin.sql("select count(*) from linli.api_client where tenant_id = ?")
			.param(this.company)
			.query(Integer.class)
			.single();
	}

	private String stored(String client) {
		return this.admin
			.sql("""
					select concat_ws(' ', coalesce(documents::text, '-'), may_read, may_write, may_show_people, trusted_documents, version)
					  from linli.api_client where tenant_id = ? and client = ?""")
			.params(this.company, client)
			.query(String.class)
			.single();
	}

	private Object choose(RequestPostProcessor person, String client, int version, boolean bound, String... documents) {
		var request = this.console.post()
			.uri("/clients/documents")
			.with(person)
			.with(csrf())
			.param("client", client)
			.param("version", String.valueOf(version));
		for (var document : documents) {
			request = request.param("document", document);
		}
		if (bound) {
			request = request.param("bound", "true");
		}
		return request.exchange().getMvcResult().getFlashMap().get("outcome");
	}

	/** The documents whose boxes are ticked. */
	private static List<String> ticked(String page) {
		return Pattern.compile("name=\"document\" value=\"([0-9a-f]{64})\"[^>]* checked")
			.matcher(page)
			.results()
			.map((found) -> found.group(1))
			.toList();
	}

	private MvcTestResult get(RequestPostProcessor person, String path) {
		return this.console.get().uri(path).locale(Locale.SIMPLIFIED_CHINESE).with(person).exchange();
	}

	private String text(RequestPostProcessor person, String path) {
		var page = get(person, path);
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
