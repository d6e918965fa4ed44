package io.linli.console.today;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.linli.console.ConsoleDatabase;
import io.linli.console.signin.SignedInAs;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A company of its own for tests of the day's work, with the cases that a test gives it.
 */
public final class Estate {

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	private final UUID company;

	private final String alias;

	private Estate(UUID company, String alias) {
		this.company = company;
		this.alias = alias;
	}

	/** Another one each time. */
	public static Estate fresh() {
		var company = UUID.randomUUID();
		var estate = new Estate(company, "estate-" + company.toString().substring(0, 8));
		estate.run("insert into linli.tenant (tenant_id, alias, name) values (?, ?, '南苑物业')", company, estate.alias);
		return estate;
	}

	/** One that is there, with people who can sign in. */
	public static Estate of(UUID company, String alias) {
		return new Estate(company, alias);
	}

	public UUID id() {
		return this.company;
	}

	public RequestPostProcessor person(String name, Role... roles) {
		return SignedInAs.person(name, Set.of(roles), new Organization(this.alias, this.company));
	}

	public UUID project(String code, String name, String zone) {
		var id = UUID.randomUUID();
		run("insert into linli.project (tenant_id, id, code, name, city, time_zone) values (?, ?, ?, ?, '杭州', ?)",
				this.company, id, code, name, zone);
		return id;
	}

	/** The company's projects, as if they had come then. */
	public void here(Instant since) {
		run("update linli.project set created_at = ? where tenant_id = ?", utc(since), this.company);
	}

	/** From then on the fence is closed for everybody who is assigned to nothing. */
	public void assign(String person, UUID project, Role role) {
		var member = UUID.randomUUID();
		run("insert into linli.staff_member (tenant_id, id, name, full_name) values (?, ?, ?, ?)", this.company, member,
				person, person);
		run("""
				insert into linli.project_assignment (tenant_id, id, staff_member_id, project_id, role, assigned_at, assigned_by)
				values (?, gen_random_uuid(), ?, ?, ?, now(), 'admin')""",
				this.company, member, project, role.name());
	}

	public void leaves(String person) {
		run("update linli.staff_member set left_at = now() where tenant_id = ? and name = ?", this.company, person);
	}

	public UUID complaint(UUID project, String number) {
		var id = UUID.randomUUID();
		run("""
				insert into linli.complaint (tenant_id, id, number, project_id, status, category, receiving_department, summary,
				  complainant, phone, received_at, recorded_at)
				values (?, ?, ?, ?, 'RECORDED', '噪音', '客服部', '夜间装修', '钱多多', '+8613800138000', now(), now())""",
				this.company, id, number, project);
		return id;
	}

	public UUID repair(UUID project, String number) {
		var id = UUID.randomUUID();
		run("""
				insert into linli.repair_request (tenant_id, id, number, project_id, status, urgency, area, category, fault,
				  requester, phone, received_at, recorded_at)
				values (?, ?, ?, ?, 'RECORDED', 'GENERAL', 'PRIVATE', '水电', '漏水', '孙小圣', '+8613900139000', now(), now())""",
				this.company, id, number, project);
		return id;
	}

	/** One on the site of a renovation with this number. */
	public UUID violation(UUID project, String renovation) {
		var household = UUID.randomUUID();
		run("""
				insert into linli.household (tenant_id, id, project_id, building, unit, owner_name, delivered_on)
				values (?, ?, ?, '1', ?, '赵小六', date '2020-01-01')""", this.company, household, project, renovation);
		var site = UUID.randomUUID();
		run("""
				insert into linli.renovation (tenant_id, id, number, project_id, household_id, status, category, works, applicant,
				  contractor, applied_at, recorded_at) values (?, ?, ?, ?, ?, 'PERMITTED', '全装', '水电', '赵小六', '匠心', now(), now())""",
				this.company, site, renovation, project, household);
		var id = UUID.randomUUID();
		run("""
				insert into linli.violation (tenant_id, id, project_id, renovation_id, status, catalogue_version, kind, title, detail,
				  found_by, found_by_department, responsible_department, found_at, recorded_at)
				values (?, ?, ?, ?, 'FOUND', 1, 'LOAD_BEARING_WALL', '承重墙', '拆改', 'zhao-lei', 'ORDER_KEEPING', 'ORDER_KEEPING', now(), now())""",
				this.company, id, project, site);
		return id;
	}

	/** The notice of a violation, to the household of its renovation. */
	public UUID notice(UUID violation) {
		var id = UUID.randomUUID();
		run("""
				insert into linli.rectification_notice (tenant_id, id, project_id, violation_id, cycle, number, household_id, building,
				  unit, owner_name, content, rectify_by_at, first_deliverer, second_deliverer, delivered_at, recorded_at)
				select v.tenant_id, ?, v.project_id, v.id, 1, ?, r.household_id, '1', '1', '赵小六', '恢复原状', now(), 'li-na',
				  'zhao-lei', now(), now()
				  from linli.violation v join linli.renovation r on r.tenant_id = v.tenant_id and r.id = v.renovation_id where v.id = ?""",
				id, id.toString(), violation);
		return id;
	}

	/** One that a repair owes. */
	public UUID callback(UUID project, UUID repair, Instant owedSince) {
		var id = UUID.randomUUID();
		run("insert into linli.callback (tenant_id, id, project_id, repair_request_id, owed_since) values (?, ?, ?, ?, ?)",
				this.company, id, project, repair, utc(owedSince));
		return id;
	}

	/** Somebody tries to call back, and enters it now or some time ago. */
	public void attempt(UUID callback, String caller, boolean reached, Instant recordedAt) {
		run("""
				update linli.callback set done_at = ?, recorded_at = ?, method = 'PHONE', caller = ?, reached = ?
				 where tenant_id = ? and id = ?""", utc(recordedAt), utc(recordedAt), caller, reached, this.company,
				callback);
	}

	public void report(UUID callback, Instant at) {
		run("""
				insert into linli.callback_report (tenant_id, callback_id, case_callback_id, finding, manager, department_supervisor,
				  reported_at, recorded_at, recorded_by)
				values (?, ?, ?, '没有穿鞋套，李四家地板脏了', 'manager', 'foreman', ?, ?, 'supervisor')""",
				this.company, callback, callback, utc(at), utc(at));
	}

	public void reply(UUID callback, String kind) {
		run("""
				insert into linli.callback_reply (tenant_id, id, callback_id, kind, words, replied_at, recorded_at, recorded_by)
				values (?, gen_random_uuid(), ?, ?, '已处理', now(), now(), 'manager')""",
				this.company, callback, kind);
	}

	public UUID deadline(UUID project, String kind, UUID subject, String clock, Instant dueAt) {
		return deadline(project, kind, subject, clock, dueAt, null);
	}

	/** Running since a day before it is due. */
	public UUID deadline(UUID project, String kind, UUID subject, String clock, Instant dueAt,
			@Nullable Instant provenDueAt) {
		var id = UUID.randomUUID();
		run("""
				insert into linli.deadline (tenant_id, id, project_id, subject_kind, subject_id, clock, case_kind, category,
				  reference, time_zone, started_at, due_at, proven_due_at, claimed_verdict, proven_verdict)
				values (?, ?, ?, ?, ?, ?, case when ? = 'COMPLAINT' then 'COMPLAINT' else 'REPAIR' end, '水电', 'R-09',
				  'Asia/Shanghai', ?, ?, ?, 'OPEN', 'OPEN')""",
				this.company, id, project, kind, subject, clock, kind, utc(dueAt.minusSeconds(86_400)), utc(dueAt),
				(provenDueAt != null) ? utc(provenDueAt) : null);
		return id;
	}

	/** Changes something of a deadline. */
	public void change(UUID deadline, String change) {
		run("update linli.deadline set " + change + " where tenant_id = ? and id = ?", this.company, deadline);
	}

	/**
	 * Something of each group; the repair that is late for three hours.
	 */
	public UUID workOfADay(UUID project) {
		var now = Instant.now();
		var late = deadline(project, "REPAIR", repair(project, "WX20261130001"), "ARRIVE",
				now.minusSeconds(3 * 3600 + 300));
		deadline(project, "COMPLAINT", complaint(project, "TS20261130001"), "SOLVE", now.minusSeconds(28 * 3600),
				now.plusSeconds(3600));
		deadline(project, "REPAIR", repair(project, "WX20261130002"), "COMPLETE", now.plusSeconds(5 * 3600));
		deadline(project, "COMPLAINT", complaint(project, "TS20261130002"), "SOLVE", now.plusSeconds(1800));
		var called = callback(project, repair(project, "WX20261129007"), now.minusSeconds(20 * 3600));
		deadline(project, "CALLBACK", called, "CALLBACK", now.plusSeconds(4 * 3600));
		attempt(called, "wang-fang", false, now.minusSeconds(3600));
		var poor = callback(project, repair(project, "WX20261128003"), now.minusSeconds(60 * 3600));
		report(poor, now.minusSeconds(40 * 3600));
		reply(poor, "TRANSFER");
		for (int entry = 0; entry < 6; entry++) {
			var made = callback(project, repair(project, "WX2026112800" + (4 + entry)), now.minusSeconds(70 * 3600));
			attempt(made, "li-na", true, now.minusSeconds(7200).plusSeconds(entry * 90L));
		}
		return late;
	}

	/** All cases of the company. */
	public void forget() {
		for (var table : List.of("deadline", "callback_reply", "callback_report", "callback_attempt", "callback",
				"complaint", "repair_request")) {
			run("delete from linli." + table + " where tenant_id = ?", this.company);
		}
	}

	private void run(String sql, @Nullable Object... values) {
		this.admin.sql(sql).params(Arrays.asList(values)).update();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
