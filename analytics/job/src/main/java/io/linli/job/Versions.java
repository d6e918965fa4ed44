package io.linli.job;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.actions.BinPackRewriteFilePlanner;
import org.apache.iceberg.actions.RewriteDataFiles;
import org.apache.iceberg.actions.SizeBasedFileRewritePlanner;
import org.apache.iceberg.spark.actions.SparkActions;
import org.apache.spark.sql.SparkSession;

/**
 * The versions of one table of the lake, and its files: the small ones are written
 * together, and what nobody names goes.
 */
record Versions(SparkSession spark, org.apache.iceberg.Table table) {

	/** So many small files of a month, or of a table without months, become one. */
	static final int SMALL_FILES = 8;

	/** More are left to the next night. */
	static final int FILES_A_NIGHT = 600;

	/** A file without a version may be of a run that is at work. */
	static final Duration ORPHAN_AGE = Duration.ofHours(24);

	private static final String TAG = "report-";

	/** Tags what reports were made from, as far as it is there; and nothing else. */
	void tag(Set<Long> reported) {
		List<String> stale = this.table.refs()
			.keySet()
			.stream()
			.filter((name) -> name.startsWith(TAG) && !reported.contains(Long.valueOf(name.substring(TAG.length()))))
			.toList();
		List<Long> fresh = reported.stream()
			.filter((version) -> this.table.snapshot(version) != null && !this.table.refs().containsKey(TAG + version))
			.toList();
		if (!stale.isEmpty() || !fresh.isEmpty()) {
			ManageSnapshots tags = this.table.manageSnapshots();
			stale.forEach(tags::removeTag);
			fresh.forEach((version) -> tags.createTag(TAG + version, version));
			tags.commit();
		}
	}

	/**
	 * Writes small files together, and files of which much has been deleted anew.
	 * @return how many files became fewer
	 */
	long compact() {
		RewriteDataFiles.Result result = SparkActions.get(this.spark)
			.rewriteDataFiles(this.table)
			.option(SizeBasedFileRewritePlanner.MIN_INPUT_FILES, String.valueOf(SMALL_FILES))
			.option(BinPackRewriteFilePlanner.MAX_FILES_TO_REWRITE, String.valueOf(FILES_A_NIGHT))
			.execute();
		this.table.refresh();
		return result.rewrittenDataFilesCount();
	}

	/**
	 * Forgets all versions but the present one, those that are kept and those with a tag.
	 * @return how many went
	 */
	long expire(Set<Long> kept) {
		Set<Long> stay = new HashSet<>(kept);
		this.table.refs().values().stream().map(SnapshotRef::snapshotId).forEach(stay::add);
		List<Long> gone = StreamSupport.stream(this.table.snapshots().spliterator(), false)
			.map(Snapshot::snapshotId)
			.filter((version) -> !stay.contains(version))
			.toList();
		if (!gone.isEmpty()) {
			// None for its age alone: the oldest run that is kept may be of any.
			ExpireSnapshots expiry = this.table.expireSnapshots().expireOlderThan(0);
			gone.forEach(expiry::expireSnapshotId);
			expiry.commit();
		}
		return gone.size();
	}

	/** Removes files that no version has, such as those of a run that died. */
	void sweep(Instant now) {
		SparkActions.get(this.spark)
			.deleteOrphanFiles(this.table)
			.olderThan(now.minus(ORPHAN_AGE).toEpochMilli())
			.execute();
	}

}
