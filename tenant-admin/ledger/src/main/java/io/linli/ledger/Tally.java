package io.linli.ledger;

import java.nio.file.Path;
import java.util.List;

/** Counts of an import on its way; counted when a batch is in, not before. */
final class Tally {

	private long read;

	private long taken;

	private long takenAlready;

	private long closedSince;

	private long rejected;

	private long kept;

	private long marked;

	private long stampsAgreeing;

	void add(Batch batch) {
		this.read += batch.size();
		this.taken += batch.taken();
		this.takenAlready += batch.takenAlready();
		this.closedSince += batch.closedSince();
		add(batch.remarks());
		this.stampsAgreeing += batch.stampsAgreeing();
	}

	/** Counts rows that are no cases. */
	void add(long read, List<RowRules.Fate> fates, List<Remark> remarks) {
		this.read += read;
		for (RowRules.Fate fate : fates) {
			switch (fate) {
				case TAKEN -> this.taken++;
				case TAKEN_ALREADY -> this.takenAlready++;
				case CLOSED_SINCE -> this.closedSince++;
			}
		}
		add(remarks);
	}

	private void add(List<Remark> remarks) {
		this.rejected += rows(remarks, Remark.Outcome.REJECTED);
		this.kept += rows(remarks, Remark.Outcome.KEPT);
		this.marked += rows(remarks, Remark.Outcome.TAKEN);
	}

	private static long rows(List<Remark> remarks, Remark.Outcome outcome) {
		return remarks.stream().filter((each) -> each.outcome() == outcome).map(Remark::line).distinct().count();
	}

	long read() {
		return this.read;
	}

	long taken() {
		return this.taken;
	}

	long in() {
		return this.taken + this.takenAlready + this.closedSince;
	}

	Summary summary(long projectsMade, Path listing) {
		return new Summary(this.read, this.taken, this.takenAlready, this.closedSince, this.kept, this.rejected,
				this.marked, this.stampsAgreeing, projectsMade, listing);
	}

}
