package io.linli.stack.demo;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An event before the database numbers and chains it.
 *
 * @param occurred when the person says that it happened
 * @param recorded when the server learned of it
 */
record Entry(String kind, Instant occurred, Instant recorded, String actor, Role role, String channel) {

	static @Nullable Entry first(List<Entry> entries, String kind) {
		return entries.stream().filter((entry) -> entry.kind().equals(kind)).findFirst().orElse(null);
	}

}
