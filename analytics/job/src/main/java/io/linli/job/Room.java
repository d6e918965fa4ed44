package io.linli.job;

/**
 * Memory for files that are written side by side: of each, a row group is kept until it
 * is full.
 *
 * @param bytes that may be taken
 * @param tasks that write at once
 */
record Room(long bytes, int tasks) {

	/** In bytes. */
	static final long ROW_GROUP = 16L << 20;

	/** Half of this process's heap. Executors are taken to be like it. */
	static Room ofThisProcess() {
		Runtime runtime = Runtime.getRuntime();
		return new Room(runtime.maxMemory() / 2, runtime.availableProcessors());
	}

	/** For rows of so many bytes: no more can be kept than there are. */
	boolean takes(long rows) {
		return rows <= this.bytes;
	}

	/** For a file of each month in every task. */
	boolean takesFiles(long months) {
		return months * this.tasks * ROW_GROUP <= this.bytes;
	}

}
