package io.linli.console.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.linli.console.paging.Place;
import io.linli.console.workplace.Times;
import io.linli.sla.SubjectKind;
import io.linli.sla.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the ledgers, the newest line first; to be called inside the wall.
 */
@Repository
class AuditQueries {

	private static final int SECONDS = 20;

	/**
	 * The lines of the console, which are of settings or of sign-ins. Decisions about
	 * peers say themselves who made them, in the API as well, and only administrators do.
	 */
	private static final String ENTRIES = """
			with line as (
			    select id, recorded_at, actor, actor_role, client, kind, subject_words, before_words, after_words from audit_entry
			    union all
			    select id, decided_at, decided_by, 'TENANT_ADMIN', '', case when withdrawn then 'PEERS_LEFT' else 'PEERS_JOINED' end,
			           jsonb_build_object('zh', '与同类项目比较', 'en', 'comparison with peers'), null, null
			      from peer_consent)
			select id, recorded_at, actor, actor_role, client, kind,
			       subject_words ->> 'zh' as subject_zh, subject_words ->> 'en' as subject_en, before_words ->> 'zh' as before_zh,
			       before_words ->> 'en' as before_en, after_words ->> 'zh' as after_zh, after_words ->> 'en' as after_en
			  from line
			 where recorded_at >= :from and recorded_at < :until and (recorded_at, id) < (:at, :id)
			   and kind in (:kinds) and (:person = '' or actor = :person) and (:kind = '' or kind = :kind)
			   and (:subject = '' or position(lower(:subject) in lower(subject_words ->> 'zh')) > 0
			        or position(lower(:subject) in lower(subject_words ->> 'en')) > 0)
			 order by recorded_at desc, id desc limit :limit""";

	/**
	 * The key of an event says its millisecond (UUID version 7), so that the primary key
	 * is the order of time, and the busiest table needs no index more. Imported ones have
	 * keys of their ledger.
	 */
	private static final String CASES = """
			with wanted as (
			    select id from complaint where number = :subject
			    union all select id from repair_request where number = :subject
			    union all select id from renovation where number = :subject
			    union all select v.id from violation v join renovation n on n.id = v.renovation_id where n.number = :subject
			    union all select b.id from callback b join complaint c on c.id = b.complaint_id where c.number = :subject
			    union all select b.id from callback b join repair_request r on r.id = b.repair_request_id where r.number = :subject)
			select e.id, e.subject_kind, e.seq, e.kind, e.occurred_at, e.recorded_at, e.actor, e.actor_role, e.channel, e.hash,
			       case_number(e.subject_kind, e.subject_id) as number
			  from event e
			 where e.id >= :first and e.id < :id and e.channel <> 'IMPORT'
			   and (:person = '' or e.actor = :person) and (:kind = '' or e.kind = :kind)
			   and (:subject = '' or e.subject_id in (select id from wanted))
			 order by e.id desc limit :limit""";

	private static final String PEOPLE = """
			with fact as (
			    select a.id, a.assigned_at as at, a.assigned_by as actor, 'ASSIGNED' as kind, a.staff_member_id, a.role, a.project_id
			      from project_assignment a
			    union all
			    select a.id, a.ended_at, a.ended_by, 'ASSIGNMENT_ENDED', a.staff_member_id, a.role, a.project_id
			      from project_assignment a where a.ended_at is not null
			    union all select s.id, s.created_at, '', 'STAFF_ADDED', s.id, null, null from staff_member s
			    union all select s.id, s.left_at, '', 'STAFF_LEFT', s.id, null, null from staff_member s where s.left_at is not null),
			line as (
			    select md5(fact.id::text || fact.kind)::uuid as id, fact.at, fact.actor, fact.kind, fact.role,
			           s.full_name, s.name, p.name as project
			      from fact join staff_member s on s.id = fact.staff_member_id left join project p on p.id = fact.project_id)
			select * from line
			 where at >= :from and at < :until and (at, id) < (:at, :id)
			   and (:person = '' or actor = :person) and (:kind = '' or kind = :kind)
			   and (:subject = '' or name = :subject or full_name = :subject)
			 order by at desc, id desc limit :limit""";

	/**
	 * Filings say themselves who did what and when, by whichever application; a hash is
	 * made of those lines alone that are shown.
	 */
	private static final String FILINGS = """
			with fact as (
			    select f.id, step.kind, step.at, step.actor, null::uuid as project_id, null::text as hash,
			           format('%s 年度满意度报告，第 %s 版', f.year, f.revision) as zh,
			           format('satisfaction report of %s, version %s', f.year, f.revision) as en
			      from report_filing f
			     cross join lateral (values ('REPORT_DRAFTED', f.drafted_at, f.drafted_by), ('REPORT_REVIEWED', f.reviewed_at, f.reviewed_by),
			                                ('REPORT_FILED', f.filed_at, f.filed_by), ('REPORT_DROPPED', f.dropped_at, f.dropped_by)) as step (kind, at, actor)
			     where step.at is not null
			    union all
			    select w.id, 'PLAN_FILED', w.filed_at, w.filed_by, w.project_id, w.hash, format('%s 年度工作计划，第 %s 版', w.year, w.revision),
			           format('work plan of %s, version %s', w.year, w.revision)
			      from work_plan w where w.filed_at is not null
			    union all
			    select s.id, 'STATISTIC_FILED', s.filed_at, s.filed_by, s.project_id, null, format('%s 回访统计，第 %s 次', to_char(s.month, 'YYYY-MM'), s.filing),
			           format('statistics of callbacks of %s, filing %s', to_char(s.month, 'YYYY-MM'), s.filing)
			      from callback_statistic s
			    union all
			    select l.id, 'LEDGER_FILED', l.filed_at, l.filed_by, l.project_id, l.seal, format('报修台账 %s 至 %s，第 %s 次', l.begins_on, l.ends_on, l.filing),
			           format('ledger of repairs from %s to %s, filing %s', l.begins_on, l.ends_on, l.filing)
			      from repair_ledger l
			    union all
			    select d.id, 'DAY_SET', d.set_at, d.set_by, null, null,
			           d.whose_zh || format('%s：自 %s 年度起 %s 月 %s 日，%s', case d.filing when 'WORK_PLAN' then '年度工作计划' else '年度满意度报告' end, d.from_year,
			                  d.limit_month, d.limit_day, d.reference),
			           d.whose_en || format('%s: from %s on by the %s-%s, %s', case d.filing when 'WORK_PLAN' then 'work plan' else 'satisfaction report' end, d.from_year,
			                  to_char(d.limit_month, 'FM00'), to_char(d.limit_day, 'FM00'), d.reference)
			      from (select id, filing, from_year, limit_month, limit_day, reference, set_at, set_by, '' as whose_zh, '' as whose_en from filing_day
			            union all
			            select id, filing, from_year, limit_month, limit_day, reference, set_at, set_by, '集团设定，', 'set by the group, ' from group_filing_day) d
			    union all
			    select r.id, 'GRACE_SET', r.set_at, r.set_by, null, null,
			           format('%s：期后 %s 天内，%s', case r.name when 'STATISTIC_GRACE_DAYS' then '月度回访统计表' else '报修汇总台账' end, r.value, r.reason),
			           format('%s: %s days after the period, %s', case r.name when 'STATISTIC_GRACE_DAYS' then 'statistics of callbacks' else 'ledgers of repairs' end,
			                  r.value, r.reason)
			      from company_rule r where r.name in ('STATISTIC_GRACE_DAYS', 'LEDGER_GRACE_DAYS')),
			line as (
			    select md5(fact.id::text || fact.kind)::uuid as id, fact.id as filing, fact.at, fact.actor, fact.kind, fact.hash,
			           fact.zh || coalesce('（' || p.name || '）', '') as zh, fact.en || coalesce(' (' || p.name || ')', '') as en
			      from fact left join project p on p.id = fact.project_id),
			shown as (
			    select * from line
			     where at >= :from and at < :until and (at, id) < (:at, :id)
			       and (:person = '' or actor = :person) and (:kind = '' or kind = :kind)
			       and (:subject = '' or position(lower(:subject) in lower(zh)) > 0 or position(lower(:subject) in lower(en)) > 0)
			     order by at desc, id desc limit :limit)
			select shown.*, case kind when 'REPORT_FILED' then
			         (select encode(sha256(convert_to(f.html, 'UTF8')), 'hex') from report_filing f where f.id = shown.filing) else hash end as proof
			  from shown order by at desc, id desc""";

	private static final String PERSONAL_DATA = """
			with wanted as (
			    select id from complaint where number = :subject
			    union all select id from repair_request where number = :subject
			    union all select id from renovation where number = :subject
			    union all select x.id from rectification_notice x join violation v on v.id = x.violation_id
			                join renovation n on n.id = v.renovation_id where n.number = :subject)
			select r.id, r.read_at, r.person, r.client, r.operation, r.record_type, r.fields, cardinality(r.record_ids) as records,
			       case when cardinality(r.record_ids) = 1 then
			         case r.record_type when 'Complaint' then case_number('COMPLAINT', r.record_ids[1])
			           when 'RepairRequest' then case_number('REPAIR', r.record_ids[1])
			           when 'Renovation' then case_number('RENOVATION', r.record_ids[1])
			           when 'RectificationNotice' then case_number('VIOLATION',
			             (select violation_id from rectification_notice x where x.id = r.record_ids[1])) end end as number
			  from personal_data_reading r
			 where r.read_at >= :from and r.read_at < :until and (r.read_at, r.id) < (:at, :id)
			   and (:person = '' or r.person = :person)
			   and (:kind = '' or starts_with(r.operation, 'print:') = (:kind = 'PRINTED'))
			   and (:subject = '' or exists (select from wanted where wanted.id = any (r.record_ids)))
			 order by r.read_at desc, r.id desc limit :limit""";

	private final JdbcClient database;

	AuditQueries(JdbcClient database) {
		this.database = database;
	}

	List<Entry> entries(AuditFilter filter, int limit) {
		return switch (filter.ledger()) {
			case SETTINGS, SIGN_INS -> read(ENTRIES, filter, limit, (row, number) -> setting(row));
			case CASES -> read(CASES, filter, limit, (row, number) -> event(row));
			case PEOPLE -> read(PEOPLE, filter, limit, (row, number) -> person(row));
			case FILINGS -> read(FILINGS, filter, limit, (row, number) -> filing(row));
			case PERSONAL_DATA -> read(PERSONAL_DATA, filter, limit, (row, number) -> reading(row));
		};
	}

	private List<Entry> read(String sql, AuditFilter filter, int limit, RowMapper<Entry> mapper) {
		Place start = filter.start();
		boolean begins = filter.after() == Place.BEGINNING;
		return this.database.sql(sql)
			.withQueryTimeout(SECONDS)
			.param("person", filter.person())
			.param("kind", filter.kind())
			.param("subject", filter.subject())
			.param("kinds", filter.ledger().kinds())
			.param("from", Times.utc(filter.begins()))
			.param("until", Times.utc(filter.ends()))
			.param("first", firstKey(filter.begins()))
			.param("at", Times.utc(start.at()))
			.param("id", (begins && filter.ledger() == Ledger.CASES) ? firstKey(filter.ends()) : start.id())
			.param("limit", limit)
			.query(mapper)
			.list();
	}

	/** The smallest key of version 7 of a millisecond. */
	static UUID firstKey(Instant at) {
		return new UUID(at.toEpochMilli() << 16, 0);
	}

	private static Entry setting(ResultSet row) throws SQLException {
		return new Entry(row.getObject("id", UUID.class), Times.at(row, "recorded_at"), null, row.getString("actor"),
				row.getString("actor_role"), row.getString("client"), row.getString("kind"),
				new Words(row.getString("subject_zh"), row.getString("subject_en")), words(row, "before"),
				words(row, "after"), List.of(), "");
	}

	private static Entry event(ResultSet row) throws SQLException {
		var kind = SubjectKind.valueOf(row.getString("subject_kind")).title();
		var proof = row.getInt("seq") + " " + HexFormat.of().formatHex(row.getBytes("hash"));
		return new Entry(row.getObject("id", UUID.class), Times.at(row, "recorded_at"), claimed(row),
				row.getString("actor"), row.getString("actor_role"), row.getString("channel"), row.getString("kind"),
				named(kind, row.getString("number")), null, null, List.of(), proof);
	}

	private static Entry person(ResultSet row) throws SQLException {
		var name = row.getString("full_name") + " (" + row.getString("name") + ")";
		return new Entry(row.getObject("id", UUID.class), Times.at(row, "at"), null, row.getString("actor"), "", "",
				row.getString("kind"), Act.plain(name), null, null,
				Stream.of(row.getString("role"), row.getString("project")).filter(Objects::nonNull).toList(), "");
	}

	private static Entry filing(ResultSet row) throws SQLException {
		return new Entry(row.getObject("id", UUID.class), Times.at(row, "at"), null, row.getString("actor"), "", "",
				row.getString("kind"), new Words(row.getString("zh"), row.getString("en")), null, null, List.of(),
				Objects.requireNonNullElse(row.getString("proof"), ""));
	}

	private static Entry reading(ResultSet row) throws SQLException {
		var operation = row.getString("operation");
		var type = PersonalRecord.title(row.getString("record_type"));
		var number = row.getString("number");
		var which = " " + ((number != null) ? number : "× " + row.getInt("records")) + " · " + operation;
		return new Entry(row.getObject("id", UUID.class), Times.at(row, "read_at"), null, row.getString("person"), "",
				row.getString("client"), operation.startsWith("print:") ? "PRINTED" : "LOOKED",
				new Words(type.zhCn() + which, type.en() + which), null, null,
				List.of((String[]) row.getArray("fields").getArray()), "");
	}

	private static Words named(Words kind, @Nullable String number) {
		return (number != null) ? new Words(kind.zhCn() + " " + number, kind.en() + " " + number) : kind;
	}

	private static @Nullable Words words(ResultSet row, String which) throws SQLException {
		var zh = row.getString(which + "_zh");
		return (zh != null) ? new Words(zh, row.getString(which + "_en")) : null;
	}

	private static @Nullable Instant claimed(ResultSet row) throws SQLException {
		return (row.getObject("occurred_at") != null) ? Times.at(row, "occurred_at") : null;
	}

}
