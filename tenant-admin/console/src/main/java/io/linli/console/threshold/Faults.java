package io.linli.console.threshold;

import java.util.ArrayList;
import java.util.List;

import io.linli.console.threshold.Checked.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Gathers everything that is wrong with a form, so that it is corrected in one go.
 */
final class Faults {

	private final List<Fault> found = new ArrayList<>();

	/** Notes a fault; what was asked for is missing then. */
	<T> @Nullable T add(String field, String key, Object... arguments) {
		this.found.add(new Fault(field, key, arguments));
		return null;
	}

	boolean none() {
		return this.found.isEmpty();
	}

	List<Fault> list() {
		return List.copyOf(this.found);
	}

	/** What was filled in, without the blanks around it. */
	static String stripped(@Nullable String given) {
		return (given != null) ? given.strip() : "";
	}

}
