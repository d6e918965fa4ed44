package io.linli.api.activity;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How many participants of an activity are to be called back (B-08), and how many have
 * been drawn. Who was chosen by hand is called back besides: nobody picks the sample.
 *
 * @param percent the share in force at the end of the activity
 */
record Quota(int percent, int registered, int drawn) {

	static Quota of(ResultSet row) throws SQLException {
		return new Quota(row.getInt("percent"), row.getInt("registered"), row.getInt("drawn"));
	}

	/** The share, rounded up to whole people. */
	int owed() {
		return Math.ceilDiv(this.registered * this.percent, 100);
	}

	/** How many are still to be drawn. */
	int open() {
		return Math.max(0, owed() - this.drawn);
	}

}
