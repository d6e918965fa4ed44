package io.linli.api.inspection;

/** What kind of records a form looks at. */
enum RecordKind {

	COMPLAINT("complaint", "coalesce(record.received_at, record.recorded_at)", ""),
	REPAIR("repair_request", "coalesce(record.received_at, record.recorded_at)", ""),
	// The next attempt takes the place of the last one in the row, not in the evidence.
	CALLBACK("callback", "record.done_at", """
			or exists (select from event entry where entry.tenant_id = record.tenant_id and entry.subject_id = record.id
			             and entry.kind in ('ANSWERED', 'NOT_REACHED')
			             and entry.occurred_at >= period.begin_at and entry.occurred_at < period.end_at)""");

	private final String table;

	private final String at;

	private final String also;

	RecordKind(String table, String at, String also) {
		this.table = table;
		this.at = at;
		this.also = also;
	}

	/** The column of a drawn record that names it. */
	String column() {
		return this.table + "_id";
	}

	/** The keys of a project's records between two instants. */
	String frame() {
		return "select record.id from " + this.table
				+ " record, (select ?::uuid as project_id, ?::timestamptz as begin_at, ?::timestamptz as end_at) as period"
				+ " where record.project_id = period.project_id and ((" + this.at + " >= period.begin_at and " + this.at
				+ " < period.end_at)" + this.also + ")";
	}

}
