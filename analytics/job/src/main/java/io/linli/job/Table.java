package io.linli.job;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A table of the source as the lake keeps it: the columns that the facts need, under
 * their own names, and {@code row_xid}, the version of a row.
 */
enum Table {

	TENANT("tenant_id", "alias, name, generated"),
	GROUP_MEMBER("tenant_id, effective_from",
			"group_id::text, lower(effective) as effective_from, upper(effective) as effective_until"),
	PROJECT("tenant_id, id", "id::text, code, name, city, time_zone, created_at"),
	HOUSEHOLD("tenant_id, id", "id::text, project_id::text, delivered_on"),
	CONTRACT_LEVEL("tenant_id, id", "id::text, rank"),
	PROJECT_LEVEL("tenant_id, id",
			"id::text, project_id::text, contract_level_id::text, lower(effective) as effective_from, "
					+ "upper(effective) as effective_until"),
	DEADLINE("tenant_id, id", """
			id::text, project_id::text, subject_id::text, clock, case_kind, urgency, area, severity, responsibility, \
			category, contract_level_id::text, threshold_id::text, time_zone, started_at, due_at, proven_due_at, \
			claimed_stop_at, proven_stop_at, cancelled_at, reclassified_at, \
			due_at is not null and proven_verdict = 'UNMEASURED' as imported, \
			date_trunc('month', coalesce(due_at, started_at, claimed_stop_at) at time zone time_zone)::date as month""",
			"month"),
	DEADLINE_PAUSE("tenant_id, deadline_id, number",
			"deadline_id::text, number, reason, claimed_from_at, proven_from_at, claimed_until_at, proven_until_at"),
	COMPLAINT("tenant_id, id",
			"id::text, project_id::text, responsibility, severity, category, receiving_department, received_at, "
					+ "recorded_at, solved_at, imported"),
	REPAIR_REQUEST("tenant_id, id",
			"id::text, project_id::text, paid_service, developer_legacy, recorded_at, imported"),
	CALLBACK("tenant_id, id",
			"id::text, project_id::text, complaint_id::text, repair_request_id::text, cycle, owed_since, due_at, done_at, "
					+ "recorded_at, reached, satisfaction"),
	/** When a complaint's kind was known: only these events say so. */
	EVENT("tenant_id, id", "id::text, subject_id::text, recorded_at", null, "kind = 'CLASSIFIED'");

	private final List<String> key;

	private final String columns;

	private final @Nullable String partition;

	private final @Nullable String filter;

	Table(String key, String columns) {
		this(key, columns, null, null);
	}

	Table(String key, String columns, @Nullable String partition) {
		this(key, columns, partition, null);
	}

	Table(String key, String columns, @Nullable String partition, @Nullable String filter) {
		this.key = List.of(key.split(", "));
		this.columns = columns;
		this.partition = partition;
		this.filter = filter;
	}

	String sqlName() {
		return name().toLowerCase(Locale.ROOT);
	}

	List<String> key() {
		return this.key;
	}

	/** The column that the lake's files are kept apart by. */
	@Nullable String partition() {
		return this.partition;
	}

	/** What the lake keeps of it, as PostgreSQL's SQL. */
	String select(String condition) {
		return "select tenant_id::text, " + this.columns + ", row_xid::text::bigint as row_xid from " + sqlName()
				+ " where " + where(condition);
	}

	String count(String condition) {
		return "select count(*) from " + sqlName() + " where " + where(condition);
	}

	private String where(String condition) {
		return (this.filter != null) ? this.filter + " and " + condition : condition;
	}

}
