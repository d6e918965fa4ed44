package io.linli.ledger;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What became of a ledger's rows. Each row read is counted in one of taken, takenAlready,
 * closedSince and rejected.
 *
 * @param taken now, for the first time
 * @param takenAlready by an earlier import
 * @param closedSince taken as open by an earlier import, closed now
 * @param kept of those taken earlier: rows that differ by now in something that stays as
 * it was imported
 * @param marked rows that are in the database with something odd about them
 * @param stampsAgreeing closing times that a second stamp confirms to the second
 * @param projectsMade projects that did not exist yet
 * @param listing the file that names every rejected, marked and kept row
 */
public record Summary(long read, long taken, long takenAlready, long closedSince, long kept, long rejected, long marked,
		long stampsAgreeing, long projectsMade, Path listing) {

	/** Rows that are in the database now. */
	public long in() {
		return this.taken + this.takenAlready + this.closedSince;
	}

	/** For the terminal. */
	public String sentences() {
		return String.format(Locale.ROOT, """
				%,d rows read: %,d taken, %,d taken already, %,d closed since their import, %,d rejected.
				%,d rows bear a mark, %,d differ from their import and stay as they are, %,d projects were made, \
				%,d closing times are confirmed by a second stamp.
				Rejected, marked and differing rows are listed in %s""", this.read, this.taken, this.takenAlready,
				this.closedSince, this.rejected, this.marked, this.kept, this.projectsMade, this.stampsAgreeing,
				this.listing.toAbsolutePath());
	}

}
