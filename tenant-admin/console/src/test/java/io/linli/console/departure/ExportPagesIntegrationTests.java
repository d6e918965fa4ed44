package io.linli.console.departure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.Pages;
import io.linli.console.signin.SignedInAs;
import io.linli.console.workplace.Wall;
import io.linli.departure.store.Folder;
import io.linli.departure.store.Store;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A company's administrators take everything of it out (reliability a12).
 */
@ConsoleTest
@TestPropertySource(properties = "linli.files.folder=" + ExportPagesIntegrationTests.FILES)
@Tag("a12")
class ExportPagesIntegrationTests {

	static final String FILES = "target/files-of-exports";

	private static final RequestPostProcessor OPERATOR = SignedInAs.operator();

	private final Pages pages;

	@Autowired
	private Exporter exporter;

	@Autowired
	private TurnDesk turn;

	@Autowired
	private Wall wall;

	@Autowired
	private ExportQueries queries;

	@Autowired
	private ExportDesk desk;

	@Autowired
	private Store store;

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	private Organization ours;

	ExportPagesIntegrationTests(@Autowired MockMvcTester console) {
		this.pages = new Pages(console);
	}

	@BeforeEach
	void anotherCompany() {
		this.ours = company("云栖<b>物业</b>");
	}

	@Test
	void everythingIsTakenOutInTheBackgroundAndFetched() throws IOException {
		var photo = "attachments/" + this.ours.id() + "/" + UUID.randomUUID();
		put(photo, "照片");
		assertThat(order("boss")).contains("已开始导出");
		assertThat(page("boss")).contains("进行中").doesNotContain("/file");
		this.exporter.sweep();
		var id = export();
		assertThat(page("boss")).contains("可下载", "/departure/exports/" + id + "/file", "1 个文件");
		var answer = post(as("boss"), "/departure/exports/" + id + "/file");
		assertThat(answer).hasStatusOk().hasContentType("application/zip");
		assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("attachment", this.ours.alias());
		var entries = entries(answer.getResponse().getContentAsByteArray());
		assertThat(entries.getFirst()).isEqualTo("README.md");
		assertThat(entries).contains("tables/linli.project.jsonl", "tables/linli.household.jsonl",
				"files/attachments/" + photo.substring(photo.lastIndexOf('/') + 1));
		assertThat(entries.getLast()).isEqualTo("manifest.json");
		assertThat(answer.getResponse().getContentAsByteArray()).hasSize(Integer
			.parseInt(one("select byte_count from linli.company_export where organization_id = ?", this.ours.id())));
	}

	/** Also what the console itself may not read. */
	@Test
	void personalDataIsInTheFileAndOnNoPage() throws IOException {
		order("boss");
		this.exporter.sweep();
		var file = post(as("boss"), "/departure/exports/" + export() + "/file").getResponse().getContentAsByteArray();
		assertThat(text(file, "tables/linli.household.jsonl")).contains("\"owner_name\":\"王住户\"");
		assertThat(page("boss")).doesNotContain("王住户");
	}

	@Test
	void whoOrderedAndWhoFetchedIsInTheAudit() {
		order("boss");
		this.exporter.sweep();
		post(as("boss"), "/departure/exports/" + export() + "/file");
		post(as("second"), "/departure/exports/" + export() + "/file");
		assertThat(audit()).containsExactly("EXPORT_ORDERED boss", "EXPORT_DOWNLOADED boss",
				"EXPORT_DOWNLOADED second");
	}

	@Test
	void whileFourEyesAreOnASecondAdministratorAgrees() {
		fourEyes();
		assertThat(order("boss")).contains("等待另一位管理员同意");
		this.exporter.sweep();
		assertThat(page("boss")).contains("待复核", "等待另一位管理员复核").doesNotContain("name=\"agree\"");
		assertThat(answer(post(as("boss"), "/departure/exports/" + export() + "/decide", "agree", "true"), "boss"))
			.contains("须由另一位管理员复核");
		assertThat(page("second")).contains("name=\"agree\"");
		assertThat(answer(post(as("second"), "/departure/exports/" + export() + "/decide", "agree", "true"), "second"))
			.contains("已同意");
		assertThat(answer(post(as("second"), "/departure/exports/" + export() + "/decide", "agree", "false"), "second"))
			.contains("情况已变");
		this.exporter.sweep();
		assertThat(state()).isEqualTo("READY");
		assertThat(audit()).containsExactly("EXPORT_ORDERED boss", "EXPORT_AGREED second");
	}

	@Test
	void whatASecondAdministratorDeclinesIsNotMade() {
		fourEyes();
		order("boss");
		post(as("second"), "/departure/exports/" + export() + "/decide", "agree", "false");
		this.exporter.sweep();
		assertThat(state()).isEqualTo("DECLINED");
		assertThat(order("second")).contains("等待另一位管理员同意");
	}

	@Test
	void whereThereIsNoOtherAdministratorWhoAskedWithdrawsAndMayAskAgain() {
		fourEyes();
		order("boss");
		assertThat(page("boss")).contains("没有其他管理员时，可以撤回", withdrawal(export()));
		assertThat(answer(post(as("boss"), withdrawal(export())), "boss")).contains("已撤回，不会导出", "boss 已撤回")
			.doesNotContain("/withdraw\"");
		this.exporter.sweep();
		assertThat(state()).isEqualTo("WITHDRAWN");
		assertThat(answer(post(as("second"), "/departure/exports/" + export() + "/decide", "agree", "true"), "second"))
			.contains("情况已变");
		assertThat(order("boss")).contains("等待另一位管理员同意");
		assertThat(audit()).containsExactly("EXPORT_ORDERED boss", "EXPORT_WITHDRAWN boss", "EXPORT_ORDERED boss");
	}

	@Test
	void anyAdministratorWithdrawsWhatIsNotMadeYet() {
		order("boss");
		var first = export();
		assertThat(answer(post(as("second"), withdrawal(first)), "second")).contains("second 已撤回");
		assertThat(answer(post(as("second"), withdrawal(first)), "second")).contains("情况已变");
		order("second");
		this.exporter.sweep();
		assertThat(page("boss")).contains("可下载");
		assertThat(answer(post(as("boss"), withdrawal(export())), "boss")).as("once it is made").contains("情况已变");
		assertThat(state()).isEqualTo("READY");
	}

	@Test
	void anOperatorWithdrawsWhatAnOperatorOrderedAndNothingElse() {
		var address = "/platform/" + this.ours.id() + "/departure";
		order("boss");
		assertThat(get(OPERATOR, address)).doesNotContain("/withdraw\"");
		post(OPERATOR, address + "/exports/" + export() + "/withdraw");
		assertThat(state()).isEqualTo("WAITING");
		post(as("boss"), withdrawal(export()));
		post(OPERATOR, address + "/exports");
		assertThat(get(SignedInAs.operator("another-operator"), address)).contains("/withdraw\"");
		assertThat(
				this.pages.follow(OPERATOR, post(OPERATOR, address + "/exports/" + export() + "/withdraw"), "outcome"))
			.contains("已撤回，不会导出");
		post(OPERATOR, address + "/exports");
		assertThat(answer(post(as("boss"), withdrawal(export())), "boss")).contains("boss 已撤回");
		assertThat(audit()).contains("EXPORT_WITHDRAWN linli-operator");
	}

	@Test
	void nobodyElseWithdrawsIt() {
		order("boss");
		var stranger = SignedInAs.person("boss", Set.of(Role.TENANT_ADMIN), company("别家物业"));
		assertThat(this.pages.follow(stranger, post(stranger, withdrawal(export())), "outcome")).contains("情况已变");
		for (var role : Set.of(Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_SUPERVISOR)) {
			assertThat(post(SignedInAs.person("li", Set.of(role), this.ours), withdrawal(export()))).hasStatus(403);
		}
		assertThat(state()).isEqualTo("WAITING");
	}

	/** As if somebody had withdrawn it while its rows were read. */
	@Test
	void whatIsWithdrawnWhileItIsMadeLeavesNoFile() {
		order("boss");
		this.admin.sql(
				"create function linli.withdrawn_meanwhile() returns trigger language plpgsql as 'begin return null; end'")
			.update();
		this.admin.sql(
				"create trigger withdrawn_meanwhile before update on linli.company_export for each row when (new.state = 'READY' and new.organization_id = '%s') execute function linli.withdrawn_meanwhile()"
					.formatted(this.ours.id()))
			.update();
		try {
			this.exporter.sweep();
		}
		finally {
			this.admin.sql("drop trigger withdrawn_meanwhile on linli.company_export").update();
			this.admin.sql("drop function linli.withdrawn_meanwhile()").update();
		}
		assertThat(Path.of(FILES, "exports", this.ours.id().toString())).isEmptyDirectory();
		assertThat(page("boss")).doesNotContain("导出未能完成");
	}

	@Test
	void oneIsMadeAtATime() {
		order("boss");
		assertThat(order("second")).contains("已有一个导出");
		assertThat(one("select count(*) from linli.company_export where organization_id = ?", this.ours.id()))
			.isEqualTo("1");
	}

	@Test
	void anOperatorOrdersOneAndNeverGetsTheFile() {
		var address = "/platform/" + this.ours.id() + "/departure";
		post(OPERATOR, address + "/exports");
		this.exporter.sweep();
		assertThat(get(OPERATOR, address)).contains("可下载", "云栖&lt;b&gt;物业&lt;/b&gt;")
			.doesNotContain("/file", "<b>物业</b>");
		assertThat(post(OPERATOR, "/departure/exports/" + export() + "/file")).hasStatus(403);
		assertThat(audit()).containsExactly("EXPORT_ORDERED linli-operator");
		assertThat(page("boss")).contains("由平台运营人员代为提出");
	}

	@Test
	void nobodyElseSeesOrFetchesIt() {
		order("boss");
		this.exporter.sweep();
		var theirs = company("别家物业");
		var stranger = SignedInAs.person("boss", Set.of(Role.TENANT_ADMIN), theirs);
		assertThat(get(stranger, "/departure")).contains("还没有导出过");
		assertThat(post(stranger, "/departure/exports/" + export() + "/file")).hasStatus3xxRedirection();
		for (var role : Set.of(Role.PROJECT_MANAGER, Role.CUSTOMER_SERVICE_SUPERVISOR, Role.RECEPTIONIST)) {
			var other = SignedInAs.person("li", Set.of(role), this.ours);
			assertThat(post(other, "/departure/exports/" + export() + "/file")).hasStatus(403);
			assertThat(post(other, "/departure/exports")).hasStatus(403);
		}
		assertThat(post(as("boss"), "/platform/" + this.ours.id() + "/departure/exports")).hasStatus(403);
	}

	@Test
	void anOperatorFindsNoCompanyThatIsNotHere() {
		assertThat(this.pages.look(OPERATOR, "/platform/" + UUID.randomUUID() + "/departure")).hasStatus(404);
	}

	@Test
	void whileTheStoreIsAwayItWaitsAndLeavesNothing() throws IOException {
		var blocked = Path.of(FILES, "exports", this.ours.id().toString());
		Files.createDirectories(blocked.getParent());
		Files.writeString(blocked, "no folder");
		order("boss");
		this.exporter.sweep();
		assertThat(state()).isEqualTo("WAITING");
		assertThat(page("boss")).contains("文件存储暂时无法访问");
		Files.delete(blocked);
		this.exporter.sweep();
		assertThat(state()).as("not before its time").isEqualTo("WAITING");
		this.admin.sql("update linli.company_export set retry_at = now() where organization_id = ?")
			.param(this.ours.id())
			.update();
		this.exporter.sweep();
		assertThat(state()).isEqualTo("READY");
		try (var files = Files.list(blocked)) {
			assertThat(files).hasSize(1);
		}
	}

	@Test
	void whatCannotBeMadeIsTriedMoreAndMoreSeldomAndHasAnEnd() throws IOException {
		var blocked = Path.of(FILES, "exports", this.ours.id().toString());
		Files.createDirectories(blocked.getParent());
		Files.writeString(blocked, "no folder");
		order("boss");
		for (int attempt = 1; attempt < Exporter.ATTEMPTS; attempt++) {
			this.exporter.sweep();
			assertThat(state()).isEqualTo("WAITING");
			assertThat(minutes()).isBetween(5 * (1 << attempt - 1) - 1, 5 * (1 << attempt - 1));
			now();
		}
		this.exporter.sweep();
		assertThat(state()).isEqualTo("FAILED");
		assertThat(page("boss")).contains("未能导出", "文件存储暂时无法访问").doesNotContain("再试", "hx-get=\"/departure/exports\"");
		Files.delete(blocked);
		this.exporter.sweep();
		assertThat(state()).as("for good").isEqualTo("FAILED");
		assertThat(order("boss")).as("another one").contains("已开始导出");
		this.exporter.sweep();
		assertThat(state()).isEqualTo("READY");
	}

	@Test
	void aNoteThatFailsThrowsNothingAway() {
		order("boss");
		whileRefused("new.state = 'WAITING' and new.table_count > 0", 1_000_000, this.exporter::sweep);
		assertThat(state()).isEqualTo("READY");
		order("boss");
		whileRefused("new.state = 'READY'", 2, this.exporter::sweep);
		assertThat(state()).isEqualTo("READY");
		assertThat(post(as("boss"), "/departure/exports/" + export() + "/file")).hasStatusOk();
	}

	@Test
	void forWantOfMemoryItIsTriedLaterAndNotAtOnce() {
		order("boss");
		var looks = new AtomicInteger();
		InstantSource scarce = () -> {
			// The first look is for what is due, the second for whether progress is told.
			if (looks.incrementAndGet() == 2) {
				throw new OutOfMemoryError("as if");
			}
			return Instant.now();
		};
		new Exporter(this.turn, this.wall, this.queries, this.desk, this.store, scarce).sweep();
		assertThat(state()).isEqualTo("WAITING");
		assertThat(minutes()).isBetween(4, 5);
		assertThat(page("boss")).contains("导出未能完成", "再试");
	}

	@Test
	void whatIsWithdrawnWhileItIsMadeIsMadeNoFurther() {
		order("boss");
		var looks = new AtomicInteger();
		InstantSource meanwhile = () -> {
			if (looks.incrementAndGet() == 2) {
				// By another person, and beside the transaction at hand.
				CompletableFuture.runAsync(() -> post(as("boss"), withdrawal(export()))).join();
			}
			return Instant.now();
		};
		new Exporter(this.turn, this.wall, this.queries, this.desk, this.store, meanwhile).sweep();
		assertThat(state()).isEqualTo("WITHDRAWN");
		// At most once more, for files of others that have lain long enough.
		assertThat(looks.get()).isLessThanOrEqualTo(3);
		assertThat(Path.of(FILES, "exports", this.ours.id().toString())).isEmptyDirectory();
	}

	private int minutes() {
		return Integer.parseInt(one(
				"select ceil(extract(epoch from retry_at - now()) / 60)::int from linli.company_export where id = ?",
				export()));
	}

	private void now() {
		this.admin.sql("update linli.company_export set retry_at = now() where id = ?").param(export()).update();
	}

	/** Changes of this company's exports fail, the first times. */
	private void whileRefused(String when, int times, Runnable work) {
		var name = "refused_" + UUID.randomUUID().toString().replace("-", "");
		this.admin.sql("create sequence linli." + name).update();
		this.admin.sql(
				"create function linli.%s() returns trigger language plpgsql security definer as 'begin if nextval(''linli.%s'') <= %d then raise exception ''as if''; end if; return new; end'"
					.formatted(name, name, times))
			.update();
		this.admin.sql(
				"create trigger %s before update on linli.company_export for each row when (%s and new.organization_id = '%s') execute function linli.%s()"
					.formatted(name, when, this.ours.id(), name))
			.update();
		try {
			work.run();
		}
		finally {
			this.admin.sql("drop trigger %s on linli.company_export".formatted(name)).update();
			this.admin.sql("drop function linli." + name).update();
			this.admin.sql("drop sequence linli." + name).update();
		}
	}

	@Test
	void theFileIsTakenAwayAfterAWeek() {
		order("boss");
		this.exporter.sweep();
		assertThat(
				one("select removal_at - ready_at from linli.company_export where organization_id = ?", this.ours.id()))
			.isEqualTo("7 days");
		this.admin.sql("update linli.company_export set removal_at = now() where organization_id = ?")
			.param(this.ours.id())
			.update();
		this.exporter.sweep();
		assertThat(page("boss")).contains("文件已删除").doesNotContain("/file");
		assertThat(answer(post(as("boss"), "/departure/exports/" + export() + "/file"), "boss")).contains("情况已变");
		assertThat(Path.of(FILES, "exports", this.ours.id().toString())).isEmptyDirectory();
	}

	private Organization company(String name) {
		var id = UUID.randomUUID();
		var alias = "co-" + id.toString().substring(0, 8);
		this.admin.sql("insert into linli.tenant (tenant_id, alias, name) values (?, ?, ?)")
			.params(id, alias, name)
			.update();
		this.admin.sql(
				"insert into linli.onboarding (id, kind, name, alias, state, organization_id) values (?, 'COMPANY', ?, ?, 'READY', ?)")
			.params(UUID.randomUUID(), name, alias, id)
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
		return new Organization(alias, id);
	}

	private static String withdrawal(UUID export) {
		return "/departure/exports/" + export + "/withdraw";
	}

	private void fourEyes() {
		this.admin.sql("insert into linli.company_setting (tenant_id, four_eyes, set_by) values (?, true, 'boss')")
			.param(this.ours.id())
			.update();
	}

	private static void put(String key, String text) throws IOException {
		try (var draft = new Folder(Path.of(FILES)).draft(key)) {
			draft.write(text.getBytes(StandardCharsets.UTF_8));
			draft.complete();
		}
	}

	private RequestPostProcessor as(String name) {
		return SignedInAs.person(name, Set.of(Role.TENANT_ADMIN), this.ours);
	}

	private String order(String name) {
		return answer(post(as(name), "/departure/exports"), name);
	}

	private String answer(MvcTestResult redirect, String name) {
		return this.pages.follow(as(name), redirect, "outcome");
	}

	private String page(String name) {
		return get(as(name), "/departure");
	}

	private String get(RequestPostProcessor who, String address) {
		return this.pages.get(who, address);
	}

	private MvcTestResult post(RequestPostProcessor who, String address, String... fields) {
		return this.pages.post(who, address, fields);
	}

	private UUID export() {
		return UUID.fromString(
				one("select id from linli.company_export where organization_id = ? order by ordered_at desc limit 1",
						this.ours.id()));
	}

	private String state() {
		return one("select state from linli.company_export where id = ?", export());
	}

	private List<String> audit() {
		return this.admin
			.sql("select kind || ' ' || actor from linli.audit_entry where tenant_id = ? order by recorded_at, id")
			.param(this.ours.id())
			.query(String.class)
			.list();
	}

	private String one(String sql, UUID parameter) {
		return this.admin.sql(sql).param(parameter).query((row, number) -> row.getString(1)).single();
	}

	private static List<String> entries(byte[] file) throws IOException {
		var names = new ArrayList<String>();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		return names;
	}

	private static String text(byte[] file, String name) throws IOException {
		try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals(name)) {
					return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
		}
		throw new IllegalStateException("There is no " + name);
	}

}
