package io.linli.api.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Carries out a command and answers with a payload: the node as it is now, or the errors
 * of the person at the form.
 */
@Component
public class Mutations {

	private final Idempotency idempotency;

	Mutations(Idempotency idempotency) {
		this.idempotency = idempotency;
	}

	/**
	 * The payload of a mutation.
	 * @param field the payload's field that holds the node
	 * @param desk does the work in one transaction and names the node
	 * @param node reads what was selected of it
	 */
	public Map<String, @Nullable Object> run(DataFetchingEnvironment environment, String field, Supplier<UUID> desk,
			BiFunction<UUID, Selection, ? extends @Nullable Object> node) {
		return answer(field, () -> node.apply(once(desk), Selection.of(environment).under(field)));
	}

	/**
	 * The payload of a mutation that answers with no node: it may be sent again, and
	 * needs no key.
	 * @param field the payload's field that holds what the desk says
	 */
	public static Map<String, @Nullable Object> answer(String field, Supplier<? extends @Nullable Object> desk) {
		Map<String, @Nullable Object> payload = new HashMap<>();
		payload.put("userErrors", List.of());
		try {
			payload.put(field, desk.get());
		}
		catch (RefusedException ex) {
			payload.put("userErrors", ex.errors());
		}
		return payload;
	}

	/** Refuses an update of what somebody else has changed. */
	public static void expect(int expected, int found) {
		if (expected != found) {
			throw new RefusedException(stale());
		}
	}

	private UUID once(Supplier<UUID> desk) {
		try {
			return desk.get();
		}
		catch (RepeatedException ex) {
			return this.idempotency.subjectOf(ex.command());
		}
		catch (OptimisticLockingFailureException ex) {
			throw new RefusedException(stale());
		}
	}

	private static UserError stale() {
		return UserError.of(UserError.Code.STALE_VERSION,
				"Somebody else changed this in the meantime: read it again and repeat.", "expectedVersion");
	}

}
