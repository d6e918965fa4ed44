package io.linli.api.document;

import java.util.Map;

/**
 * What an operation costs: the points of its fields of Query or Mutation, and one for
 * every ten objects that its answer can hold.
 */
record Price(int fields, Count objects) {

	static final int READ = 1;

	static final int WRITE = 10;

	/** The schema, or a type of it, however much of it is asked for. */
	static final int INTROSPECTION = 100;

	private static final int OBJECTS_A_POINT = 10;

	/** The points of a request with these variables. */
	int of(Map<String, ?> variables) {
		return (int) (this.fields + this.objects.of(variables) / OBJECTS_A_POINT);
	}

}
