package io.linli.api.graphql;

import java.util.List;
import java.util.function.Function;

import tools.jackson.databind.json.JsonMapper;

/**
 * Lines of a list that people enter at once: they travel to the database as one value,
 * and are taken all together or not at all.
 */
public final class Lines {

	private static final JsonMapper JSON = new JsonMapper();

	private Lines() {
	}

	/**
	 * As {@code jsonb_to_recordset} reads them: the components of records are columns.
	 */
	public static String json(List<? extends Record> lines) {
		return JSON.writeValueAsString(lines);
	}

	/**
	 * Refuses all of them where there is something wrong with some.
	 * @param wrong the places of those in the list, counted from 0
	 * @param error says what is wrong with the line at a place
	 */
	public static void refuse(List<Integer> wrong, Function<Integer, UserError> error) {
		if (!wrong.isEmpty()) {
			throw new RefusedException(wrong.stream().map(error).toList());
		}
	}

}
