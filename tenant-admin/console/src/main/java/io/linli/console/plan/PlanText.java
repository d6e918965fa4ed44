package io.linli.console.plan;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The plan of the company or of a project in all its versions, with their texts.
 *
 * @param project null: the company's own
 * @param name of the project; empty for the company
 * @param versions in their order
 * @param writable whether the reader may write and file it
 */
record PlanText(@Nullable UUID project, String name, PlanState state, List<WorkPlan> versions, boolean writable) {

	/** The version that waits to be filed; null: none. */
	public @Nullable WorkPlan draft() {
		return this.versions.stream().filter((plan) -> plan.filed() == null).findFirst().orElse(null);
	}

}
