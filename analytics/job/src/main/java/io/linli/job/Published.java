package io.linli.job;

import java.util.Map;

import org.apache.iceberg.Snapshot;
import org.apache.iceberg.UpdateProperties;
import org.jspecify.annotations.Nullable;

/**
 * What a table of the lake says of itself: its version, the moment of the source that it
 * shows, and what it was made for.
 */
record Published(@Nullable Long snapshot, @Nullable Moment moment, @Nullable String columns) {

	private static final String SNAPSHOT = "linli.source.snapshot";

	private static final String SERVER = "linli.source.server";

	private static final String COLUMNS = "linli.source.columns";

	static Published of(org.apache.iceberg.Table table) {
		Map<String, String> properties = table.properties();
		String source = properties.get(SNAPSHOT);
		String server = properties.get(SERVER);
		@Nullable Snapshot current = table.currentSnapshot();
		return new Published((current != null) ? current.snapshotId() : null,
				(source != null && server != null) ? new Moment(source, server) : null, properties.get(COLUMNS));
	}

	static UpdateProperties state(UpdateProperties properties, Table declared, Moment moment) {
		return properties.set(SNAPSHOT, moment.snapshot())
			.set(SERVER, moment.server())
			.set(COLUMNS, declared.declaration());
	}

	/** It is as it is declared today. */
	boolean fits(Table declared) {
		return declared.declaration().equals(this.columns);
	}

	/**
	 * From when on a read is enough; null where all has to be read again.
	 */
	@Nullable Moment since(Moment now) {
		return (this.moment != null && now.follows(this.moment)) ? this.moment : null;
	}

}
