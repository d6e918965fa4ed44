package io.linli.api.plan;

import io.linli.api.graphql.Command;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of a work plan (P-01).
 */
sealed interface WorkPlan extends Command {

	/** The input {@code DraftWorkPlanInput}. */
	record Draft(String idempotencyKey, @Nullable String projectId, int year, String text) implements WorkPlan {
	}

	/** The input {@code ChangeWorkPlanInput}. */
	record Change(String idempotencyKey, String workPlanId, int expectedVersion, String text) implements WorkPlan {
	}

	/** The input {@code FileWorkPlanInput}. */
	record File(String idempotencyKey, String workPlanId, int expectedVersion) implements WorkPlan {
	}

}
