package io.linli.job;

import java.util.regex.Pattern;

/**
 * A snapshot of the source: which transactions it shows, and of which server and time
 * line.
 *
 * @param snapshot as PostgreSQL writes a pg_snapshot
 * @param server changes when the database was restored from a backup or failed over
 */
record Moment(String snapshot, String server) {

	private static final Pattern SNAPSHOT = Pattern.compile("\\d+:\\d+:[\\d,]*");

	Moment {
		if (!SNAPSHOT.matcher(snapshot).matches()) {
			throw new IllegalArgumentException("No snapshot of PostgreSQL: " + snapshot);
		}
	}

	/**
	 * What was written between then and now can be told from the rows' transactions: the
	 * same server, and its transactions went forwards.
	 */
	boolean follows(Moment previous) {
		return this.server.equals(previous.server) && next() >= previous.next();
	}

	/** True of the rows that a reader at this moment did not see. */
	String unseen() {
		return "row_xid >= pg_snapshot_xmin('" + this.snapshot + "') and not pg_visible_in_snapshot(row_xid, '"
				+ this.snapshot + "')";
	}

	private long next() {
		return Long.parseLong(this.snapshot.split(":", 3)[1]);
	}

}
