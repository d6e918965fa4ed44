package io.linli.api.inspection;

/** What kind of records a form looks at. */
enum RecordKind {

	COMPLAINT("complaint", "coalesce(received_at, recorded_at)"),
	REPAIR("repair_request", "coalesce(received_at, recorded_at)"), CALLBACK("callback", "done_at");

	private final String table;

	private final String at;

	RecordKind(String table, String at) {
		this.table = table;
		this.at = at;
	}

	/** The column of a drawn record that names it. */
	String column() {
		return this.table + "_id";
	}

	/** The keys of a project's records between two instants. */
	String frame() {
		return "select id from " + this.table + " where project_id = ? and " + this.at + " >= ? and " + this.at
				+ " < ?";
	}

}
