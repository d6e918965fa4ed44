package io.linli.job;

import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Transaction;

/**
 * Where a table is written and checked before readers see it.
 */
record Branch(org.apache.iceberg.Table table) {

	static final String NAME = "audit";

	/** Starts from what is published; what a run that died left there is dropped. */
	static Branch begin(org.apache.iceberg.Table table) {
		ManageSnapshots snapshots = table.manageSnapshots();
		if (table.refs().containsKey(NAME)) {
			snapshots.removeBranch(NAME).commit();
			snapshots = table.manageSnapshots();
		}
		snapshots.createBranch(NAME).commit();
		return new Branch(table);
	}

	/** The branch becomes the table, together with the moment that it shows. */
	void publish(Table declared, Moment moment) {
		this.table.refresh();
		Transaction both = this.table.newTransaction();
		both.manageSnapshots().fastForwardBranch(SnapshotRef.MAIN_BRANCH, NAME).removeBranch(NAME).commit();
		Published.state(both.updateProperties(), declared, moment).commit();
		both.commitTransaction();
	}

}
