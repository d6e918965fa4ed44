package io.linli.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rows that go in together or not at all, and what is to be said about them once they are
 * in.
 */
final class Batch {

	private final List<Entry> entries = new ArrayList<>();

	private final List<Remark> remarks = new ArrayList<>();

	private long rejectedLines;

	private long taken;

	private long takenAlready;

	private long closedSince;

	private long stampsAgreeing;

	void add(Entry entry) {
		this.entries.add(entry);
	}

	/** A row that nobody can read. */
	void reject(long line, String key, Refusal refusal) {
		this.rejectedLines++;
		this.remarks.add(Remark.rejected(line, key, refusal));
	}

	/** A row that can be read but not be taken. */
	void reject(Entry entry, Refusal refusal) {
		this.remarks.add(Remark.rejected(entry.line(), entry.key(), refusal));
	}

	void took(Entry entry) {
		this.taken++;
		in(entry);
	}

	void closed(Entry entry, List<Remark> differences) {
		this.closedSince++;
		this.remarks.addAll(differences);
		in(entry);
	}

	void found(Entry entry, List<Remark> differences) {
		this.takenAlready++;
		this.remarks.addAll(differences);
		in(entry);
	}

	private void in(Entry entry) {
		entry.marks().forEach((mark) -> this.remarks.add(Remark.taken(entry.line(), entry.key(), mark)));
		if (entry.stampAgrees()) {
			this.stampsAgreeing++;
		}
	}

	List<Entry> entries() {
		return this.entries;
	}

	/** In the order of their lines. */
	List<Remark> remarks() {
		this.remarks.sort(Comparator.comparingLong(Remark::line));
		return this.remarks;
	}

	long size() {
		return this.entries.size() + this.rejectedLines;
	}

	long taken() {
		return this.taken;
	}

	long takenAlready() {
		return this.takenAlready;
	}

	long closedSince() {
		return this.closedSince;
	}

	long stampsAgreeing() {
		return this.stampsAgreeing;
	}

}
