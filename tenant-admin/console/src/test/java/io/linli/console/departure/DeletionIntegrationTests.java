package io.linli.console.departure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.linli.console.ConsoleDatabase;
import io.linli.console.DatabaseSettings;
import io.linli.console.Pages;
import io.linli.console.RealKeycloak;
import io.linli.console.directory.Directory;
import io.linli.console.signin.SignedInAs;
import io.linli.departure.store.Folder;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A company is deleted, at the tests' real Keycloak, and the proof of it stays
 * (reliability a12).
 */
@SpringBootTest(properties = { "linli.onboarding.sweep=-", "linli.files.folder=" + DeletionIntegrationTests.FILES })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = { DatabaseSettings.class, RealKeycloak.class })
@Tag("a12")
class DeletionIntegrationTests {

	static final String FILES = "target/files-of-deletions";

	private static final RequestPostProcessor OPERATOR = SignedInAs.operator();

	private static final RequestPostProcessor ANOTHER = SignedInAs.operator("second-operator");

	private final Pages pages;

	@Autowired
	private Deleter deleter;

	@Autowired
	private Exporter exporter;

	@Autowired
	private Directory directory;

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	private Organization ours;

	private Organization theirs;

	DeletionIntegrationTests(@Autowired MockMvcTester console) {
		this.pages = new Pages(console);
	}

	@BeforeEach
	void twoCompanies() throws IOException {
		this.ours = company("云栖<b>物业</b>");
		this.theirs = company("别家物业");
	}

	@Test
	void nothingOfACompanyIsLeftButTheProof() {
		post(boss(), "/departure/exports");
		this.exporter.sweep();
		confirmed();
		due();
		this.deleter.sweep();
		assertThat(state()).isEqualTo("DONE");
		for (var table : tables()) {
			assertThat(count("select count(*) from " + table + " where tenant_id = ?", this.ours.id())).as(table)
				.isZero();
		}
		for (var kind : List.of("attachments", "uploads", "exports")) {
			assertThat(files(kind, this.ours)).as(kind).isZero();
		}
		assertThat(this.directory.has(this.ours.id())).isFalse();
		assertThat(this.directory.find("boss@" + this.ours.alias())).isEmpty();
		assertThat(count("select count(*) from linli.onboarding where organization_id = ?", this.ours.id())).isZero();
		assertThat(count("select count(*) from linli.company_export where organization_id = ?", this.ours.id()))
			.isZero();
		assertThat(count("select count(*) from linli.closed_organization where id = ?", this.ours.id())).isZero();
	}

	@Test
	void oneHandIsAtItAtATime() {
		confirmed();
		due();
		ConsoleDatabase.shared()
			.whileDone("select pg_advisory_xact_lock(hashtextextended('departures', 20261203))", this.deleter::sweep);
		assertThat(state()).isEqualTo("CONFIRMED");
		this.deleter.sweep();
		assertThat(state()).isEqualTo("DONE");
		assertThat(count(
				"select count(*) from linli.company_deletion_part p join linli.company_deletion d on d.id = p.deletion_id where d.organization_id = ? and p.removed_count <> p.count_before and p.name like 'keycloak.%'",
				this.ours.id()))
			.isZero();
	}

	@Test
	void nothingIsTakenOutOnceItIsConfirmed() {
		confirmed();
		post(OPERATOR, platform() + "/exports");
		assertThat(count("select count(*) from linli.company_export where organization_id = ?", this.ours.id()))
			.isZero();
	}

	/** As where the console's store is not the API's. */
	@Test
	void whileTheStoreLacksAllFilesItDoesNotBeginAndCanBeTakenBack() throws IOException {
		attachment();
		new Folder(Path.of(FILES)).remove("attachments/" + this.ours.id() + "/");
		confirmed();
		due();
		this.deleter.sweep();
		assertThat(state()).isEqualTo("CONFIRMED");
		assertThat(get(OPERATOR, "/platform/deletions/" + deletion())).contains("文件存储里一个也没有", "声明文件已丢失",
				platform() + "\"");
		post(OPERATOR, platform() + "/deletion/take-back");
		assertThat(state()).isEqualTo("WITHDRAWN");
		assertThat(get(OPERATOR, "/platform/deletions/" + deletion())).doesNotContain("文件存储里一个也没有", "声明文件已丢失");
	}

	@Test
	void twoOperatorsSayThatTheFilesAreLostAndTheProofNamesThem() throws IOException {
		attachment();
		new Folder(Path.of(FILES)).remove("attachments/" + this.ours.id() + "/");
		confirmed();
		due();
		this.deleter.sweep();
		var lost = "/platform/deletions/" + deletion() + "/files-lost";
		assertThat(post(boss(), lost)).hasStatus(403);
		post(OPERATOR, lost);
		post(OPERATOR, lost);
		again();
		this.deleter.sweep();
		assertThat(state()).as("one does not say it twice").isEqualTo("CONFIRMED");
		assertThat(get(OPERATOR, "/platform/deletions/" + deletion())).contains("linli-operator 已声明")
			.doesNotContain("/files-lost");
		assertThat(get(ANOTHER, "/platform/deletions/" + deletion())).contains("我也声明文件已丢失");
		post(ANOTHER, lost);
		this.deleter.sweep();
		assertThat(state()).isEqualTo("DONE");
		assertThat(get(OPERATOR, "/platform/deletions/" + deletion() + "/certificate"))
			.contains("\"filesLostSaidBy\":[\"linli-operator\",\"second-operator\"]");
	}

	/** As if its instance had died after the store and before the note. */
	@Test
	void whatWasRemovedBeforeItWasCutOffCounts() throws IOException {
		confirmed();
		due();
		counting(this.deleter::sweep);
		assertThat(state()).isEqualTo("RUNNING");
		new Folder(Path.of(FILES)).remove("attachments/" + this.ours.id() + "/");
		again();
		this.deleter.sweep();
		assertThat(get(OPERATOR, "/platform/deletions/" + deletion() + "/certificate"))
			.contains("\"name\":\"files.attachments\",\"before\":1,\"removed\":1,\"left\":0");
	}

	/** A restatement, which writes no row before its figures. */
	@Test
	void itWaitsForWhoeverCounts() {
		confirmed();
		due();
		counting(this.deleter::sweep);
		assertThat(state()).isEqualTo("RUNNING");
		assertThat(get(OPERATOR, "/platform/deletions/" + deletion())).contains("夜间统计正在进行");
		again();
		this.deleter.sweep();
		assertThat(state()).isEqualTo("DONE");
	}

	@Test
	void operatorsFindWhereItIsConfirmedFromEachList() {
		post(boss(), "/departure/deletion", "reason", "合同到期");
		assertThat(get(OPERATOR, "/platform")).contains("已申请删除", "href=\"" + platform() + "\"");
		assertThat(get(OPERATOR, "/platform/deletions")).contains("确认或撤回");
		assertThat(get(OPERATOR, "/platform/deletions/" + deletion())).contains("href=\"" + platform() + "\"", "确认或撤回");
		post(OPERATOR, platform() + "/deletion/confirm");
		assertThat(get(OPERATOR, "/platform")).contains("等待删除");
		assertThat(get(OPERATOR, "/platform/deletions/" + deletion())).contains("href=\"" + platform() + "\"");
		due();
		this.deleter.sweep();
		assertThat(get(OPERATOR, "/platform/deletions/" + deletion())).doesNotContain("href=\"" + platform() + "\"");
	}

	private static void counting(Runnable work) {
		ConsoleDatabase.shared().whileDone("select pg_advisory_xact_lock(hashtext('linli nightly run'))", work);
	}

	private void again() {
		this.admin.sql("update linli.company_deletion set retry_at = now() where organization_id = ?")
			.param(this.ours.id())
			.update();
	}

	private void attachment() {
		this.admin
			.sql("""
					begin; set local session_replication_role = replica;
					insert into linli.attachment (tenant_id, id, project_id, complaint_id, purpose, name, media_type, size_bytes, sha256, occurred_at,
					                              recorded_at, attached_by)
					values ('%s', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'PHOTO', '照片', 'JPEG', 1, repeat('0', 64), now(),
					        now(), '王'); commit"""
				.formatted(this.ours.id()))
			.update();
	}

	@Test
	void nothingOfAnotherCompanyGoes() {
		confirmed();
		due();
		var before = tables().stream().map((table) -> rows(table, this.theirs)).toList();
		this.deleter.sweep();
		assertThat(tables().stream().map((table) -> rows(table, this.theirs)).toList()).isEqualTo(before);
		assertThat(files("attachments", this.theirs)).isEqualTo(1);
		assertThat(this.directory.people(this.theirs.id())).isEqualTo(1);
	}

	@Test
	void whoIsInAnotherCompanyAsWellKeepsTheLogin() {
		var both = this.directory.find("boss@" + this.theirs.alias()).orElseThrow();
		this.directory.admit(this.ours.id(), both.id());
		confirmed();
		due();
		this.deleter.sweep();
		assertThat(state()).isEqualTo("DONE");
		assertThat(this.directory.member(this.theirs.id(), both.username())).isPresent();
		assertThat(this.directory.memberships(both.id())).isEqualTo(1);
	}

	@Test
	void theProofSaysWhatThereWasAndNamesNobodyOfTheCompany() {
		post(boss(), "/departure/deletion", "reason", "误操作");
		post(boss(), "/departure/deletion/take-back");
		confirmed();
		due();
		this.deleter.sweep();
		assertThat(count("select count(*) from linli.company_deletion where organization_id = ?", this.ours.id()))
			.as("without the names of who asked before")
			.isOne();
		var page = get(OPERATOR, "/platform/deletions/" + deletion());
		assertThat(page)
			.contains("云栖&lt;b&gt;物业&lt;/b&gt;", "没有任何残留", "linli.household", "linli.audit_entry", "files.attachments",
					"keycloak.people", "linli-operator")
			.doesNotContain("boss", "王住户", "<b>物业</b>");
		assertThat(get(OPERATOR, "/platform/deletions")).contains("云栖&lt;b&gt;物业&lt;/b&gt;", "已删除");
		var answer = this.pages.look(OPERATOR, "/platform/deletions/" + deletion() + "/certificate");
		assertThat(answer).hasContentTypeCompatibleWith("application/json");
		assertThat(Pages.body(answer))
			.contains("\"name\":\"linli.household\",\"before\":1,\"removed\":1,\"left\":0", "没有任何残留",
					"nothing was left", "\"askedBy\":\"administrator\"", "\"confirmedBy\":\"linli-operator\"")
			.doesNotContain("boss", "王住户");
	}

	@Test
	void theCompanyAsksAndWorksOnUntilItIsConfirmed() {
		assertThat(answer(post(boss(), "/departure/deletion", "reason", "合同到期<i>"), boss())).contains("等待平台运营人员确认",
				"合同到期&lt;i&gt;");
		assertThat(answer(post(boss(), "/departure/deletion", "reason", "再次"), boss())).contains("已有删除申请");
		assertThat(closed()).isFalse();
		assertThat(answer(post(boss(), "/departure/deletion/take-back"), boss())).contains("已撤回");
		assertThat(state()).isEqualTo("WITHDRAWN");
		assertThat(answer(post(boss(), "/departure/deletion", "reason", " "), boss())).contains("请用一行文字说明原因");
	}

	@Test
	void anOperatorWhoAskedNeedsAnotherOne() {
		var address = platform();
		post(OPERATOR, address + "/deletion", "reason", "合同到期");
		assertThat(get(OPERATOR, address)).doesNotContain("/deletion/confirm");
		post(OPERATOR, address + "/deletion/confirm");
		assertThat(state()).isEqualTo("ASKED");
		assertThat(get(ANOTHER, address)).contains("/deletion/confirm");
		post(ANOTHER, address + "/deletion/confirm");
		assertThat(state()).isEqualTo("CONFIRMED");
		assertThat(closed()).isTrue();
	}

	@Test
	void withinItsGraceItIsTakenBackAndTheCompanyResumed() {
		confirmed();
		this.deleter.sweep();
		assertThat(state()).isEqualTo("CONFIRMED");
		assertThat(count(
				"select extract(day from due_at - confirmed_at)::int from linli.company_deletion where organization_id = ?",
				this.ours.id()))
			.isEqualTo(30);
		assertThat(this.pages.look(boss(), "/departure")).hasStatus(403);
		post(OPERATOR, "/platform/" + onboarding() + "/resume");
		assertThat(closed()).as("not while it is to be deleted").isTrue();
		post(OPERATOR, platform() + "/deletion/take-back");
		post(OPERATOR, "/platform/" + onboarding() + "/resume");
		assertThat(closed()).isFalse();
		assertThat(get(boss(), "/departure")).contains("删除公司");
		assertThat(audit()).containsExactly("DELETION_ASKED boss@" + this.ours.alias(),
				"DELETION_CONFIRMED linli-operator", "DELETION_TAKEN_BACK linli-operator");
	}

	@Test
	void nobodyElseAsksOrLooks() {
		for (var role : Set.of(Role.PROJECT_MANAGER, Role.RECEPTIONIST)) {
			var other = SignedInAs.person("li", Set.of(role), this.ours);
			assertThat(post(other, "/departure/deletion", "reason", "x")).hasStatus(403);
		}
		assertThat(post(boss(), platform() + "/deletion/confirm")).hasStatus(403);
		assertThat(this.pages.look(boss(), "/platform/deletions")).hasStatus(403);
		confirmed();
		assertThat(this.pages.look(OPERATOR, "/platform/deletions/" + deletion() + "/certificate"))
			.as("before there is anything to prove")
			.hasStatus(404);
	}

	private void confirmed() {
		post(boss(), "/departure/deletion", "reason", "合同到期");
		post(OPERATOR, platform() + "/deletion/confirm");
		assertThat(state()).isEqualTo("CONFIRMED");
	}

	/** As if thirty days had passed: no role of ours may say so. */
	private void due() {
		this.admin
			.sql("""
					begin; set local session_replication_role = replica;
					update linli.company_deletion set confirmed_at = now() - interval '744 hours', due_at = now() - interval '24 hours'
					 where organization_id = '%s' and state = 'CONFIRMED'; commit"""
				.formatted(this.ours.id()))
			.update();
	}

	private Organization company(String name) throws IOException {
		var alias = "co-" + UUID.randomUUID().toString().substring(0, 8);
		var onboarding = UUID.randomUUID();
		var id = this.directory.organization(onboarding, alias, name.replaceAll("<.*?>", ""));
		var account = this.directory.account("boss@" + alias, "王建华", null);
		this.directory.admit(id, account.id());
		this.admin.sql("insert into linli.tenant (tenant_id, alias, name) values (?, ?, ?)")
			.params(id, alias, name)
			.update();
		this.admin.sql(
				"insert into linli.onboarding (id, kind, name, alias, state, organization_id, admin_full_name) values (?, 'COMPANY', ?, ?, 'READY', ?, '王建华')")
			.params(onboarding, name, alias, id)
			.update();
		var project = UUID.randomUUID();
		this.admin.sql(
				"insert into linli.project (tenant_id, id, code, name, city, time_zone) values (?, ?, 'P1', '一号园', '杭州', 'Asia/Shanghai')")
			.params(id, project)
			.update();
		this.admin.sql(
				"insert into linli.household (tenant_id, id, project_id, building, unit, owner_name, delivered_on) values (?, ?, ?, '1栋', '101', '王住户', date '2024-01-01')")
			.params(id, UUID.randomUUID(), project)
			.update();
		try (var draft = new Folder(Path.of(FILES)).draft("attachments/" + id + "/" + UUID.randomUUID())) {
			draft.write("照片".getBytes(StandardCharsets.UTF_8));
			draft.complete();
		}
		return new Organization(alias, id);
	}

	private RequestPostProcessor boss() {
		return SignedInAs.person("boss@" + this.ours.alias(), Set.of(Role.TENANT_ADMIN), this.ours);
	}

	private String platform() {
		return "/platform/" + this.ours.id() + "/departure";
	}

	private UUID onboarding() {
		return UUID.fromString(one("select id from linli.onboarding where organization_id = ?"));
	}

	private UUID deletion() {
		return UUID.fromString(
				one("select id from linli.company_deletion where organization_id = ? order by asked_at desc limit 1"));
	}

	private String state() {
		return one("select state from linli.company_deletion where organization_id = ? order by asked_at desc limit 1");
	}

	private boolean closed() {
		return count("select count(*) from linli.closed_organization where id = ?", this.ours.id()) == 1;
	}

	private List<String> tables() {
		return this.admin.sql("select name from linli.company_table()").query(String.class).list();
	}

	private List<String> rows(String table, Organization company) {
		return this.admin.sql("select r::text from " + table + " r where tenant_id = ? order by 1")
			.param(company.id())
			.query(String.class)
			.list();
	}

	private List<String> audit() {
		return this.admin
			.sql("select kind || ' ' || actor from linli.audit_entry where tenant_id = ? order by recorded_at, id")
			.param(this.ours.id())
			.query(String.class)
			.list();
	}

	private static long files(String kind, Organization company) {
		var folder = Path.of(FILES, kind, company.id().toString());
		try (var files = Files.exists(folder) ? Files.list(folder) : Stream.<Path>empty()) {
			return files.count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String one(String sql) {
		return this.admin.sql(sql).param(this.ours.id()).query((row, number) -> row.getString(1)).single();
	}

	private long count(String sql, UUID parameter) {
		return this.admin.sql(sql).param(parameter).query(Long.class).single();
	}

	private String answer(MvcTestResult redirect, RequestPostProcessor who) {
		return this.pages.follow(who, redirect, "answer");
	}

	private String get(RequestPostProcessor who, String address) {
		return this.pages.get(who, address);
	}

	private MvcTestResult post(RequestPostProcessor who, String address, String... fields) {
		return this.pages.post(who, address, fields);
	}

}
