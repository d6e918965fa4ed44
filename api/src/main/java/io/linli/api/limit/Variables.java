package io.linli.api.limit;

import java.util.Collection;
import java.util.Map;

import io.linli.api.document.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Holds the values that come with a document against the limit of lists in the input.
 */
final class Variables {

	private Variables() {
	}

	// The reader of JSON ends values that are nested deeper than this can follow.
	static void check(@Nullable Object value) {
		switch (value) {
			case Map<?, ?> object -> object.values().forEach(Variables::check);
			case Collection<?> list -> {
				Limit.LIST_ELEMENTS.check(list.size());
				list.forEach(Variables::check);
			}
			case null, default -> {
			}
		}
	}

}
