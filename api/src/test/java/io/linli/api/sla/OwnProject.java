package io.linli.api.sla;

import java.time.ZoneId;
import java.util.UUID;

import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A project whose contract promises more than the procedures: four working hours to
 * complete a repair, an hour on the way, ten minutes in an emergency, 48 hours to solve a
 * major complaint, and to follow up those of the developer every day.
 */
public final class OwnProject {

	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final UUID COMPANY = ApiDatabase.JINXIU;

	private static final OwnProject ONLY = new OwnProject();

	private final UUID key = UUID.randomUUID();

	private final UUID level = UUID.randomUUID();

	private OwnProject() {
		JdbcClient admin = ApiDatabase.shared().admin();
		admin.sql("""
				insert into linli.project (tenant_id, id, code, name, city, time_zone)
				values (?, ?, 'OP', '约定花园', '杭州', ?)""").params(COMPANY, this.key, ZONE.getId()).update();
		admin.sql("insert into linli.contract_level (tenant_id, id, label, rank) values (?, ?, '约定', 8)")
			.params(COMPANY, this.level)
			.update();
		admin.sql("""
				insert into linli.project_level (tenant_id, id, project_id, contract_level_id, effective)
				values (?, gen_random_uuid(), ?, ?, '[2024-01-01,)')""").params(COMPANY, this.key, this.level).update();
		admin
			.sql("""
					insert into linli.threshold (tenant_id, id, contract_level_id, case_kind, clock, urgency, severity, limit_kind,
					    limit_seconds, source, reference, effective, set_by)
					select ?, gen_random_uuid(), ?, kind, clock, urgency, severity, counted, seconds, 'CONTRACT', '第九条', '[2024-01-01,)', '王'
					  from (values ('REPAIR', 'COMPLETE', null, null, 'BUSINESS_DURATION', 14400),
					               ('REPAIR', 'ARRIVE', 'GENERAL', null, 'DURATION', 3600),
					               ('REPAIR', 'ARRIVE', 'EMERGENCY', null, 'DURATION', 600),
					               ('COMPLAINT', 'SOLVE', null, 'MAJOR', 'DURATION', 172800))
					       as limits(kind, clock, urgency, severity, counted, seconds)""")
			.params(COMPANY, this.level)
			.update();
		admin
			.sql("""
					insert into linli.threshold (tenant_id, id, contract_level_id, case_kind, clock, responsibility, limit_kind, limit_count,
					    limit_unit, source, reference, effective, set_by)
					values (?, gen_random_uuid(), ?, 'COMPLAINT', 'FOLLOW_UP', 'DEVELOPER', 'EVERY', 1, 'DAYS', 'PROCEDURE', 'C-07', '[2024-01-01,)',
					    '王')""")
			.params(COMPANY, this.level)
			.update();
		admin
			.sql("""
					insert into linli.work_calendar (tenant_id, id, project_id, effective, holidays, monday, tuesday, wednesday, thursday, friday,
					    make_up, set_by)
					select ?, gen_random_uuid(), ?, '[2024-01-01,)', 'CN', hours, hours, hours, hours, hours, hours, '王'
					  from (values ('08:30-12:00 13:30-18:00')) as week(hours)""")
			.params(COMPANY, this.key)
			.update();
	}

	/** Its key in the database. */
	public static UUID key() {
		return ONLY.key;
	}

	/** Its id in the API. */
	public static String id() {
		return new GlobalId("Project", ONLY.key).encode();
	}

	public static UUID level() {
		return ONLY.level;
	}

}
