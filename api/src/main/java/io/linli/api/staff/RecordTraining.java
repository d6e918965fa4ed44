package io.linli.api.staff;

import java.time.LocalDate;

import io.linli.api.graphql.Command;
import org.jspecify.annotations.Nullable;

/**
 * The input {@code RecordTrainingInput}.
 */
record RecordTraining(String idempotencyKey, String staffMemberId, Kind kind, String topic, LocalDate trainedOn,
		@Nullable LocalDate validUntilOn) implements Command {

	/** Why there was a training (D-25). */
	enum Kind {

		BEFORE_DUTY, REGULAR

	}

}
