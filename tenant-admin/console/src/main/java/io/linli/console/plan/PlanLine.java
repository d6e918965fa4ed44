package io.linli.console.plan;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The plan of the company or of a project in all its versions.
 *
 * @param project null: the company's own
 * @param name of the project; empty for the company
 * @param versions in their order
 * @param owed whether it is wanted: not where whose plan it is came after its day
 * @param writable whether the reader may write and file it
 */
record PlanLine(@Nullable UUID project, String name, List<WorkPlan> versions, boolean owed, boolean writable) {

	/** By which a page names its form. */
	public String key() {
		return (this.project != null) ? this.project.toString() : "company";
	}

	/** The version that waits to be filed; null: none. */
	public @Nullable WorkPlan draft() {
		return this.versions.stream().filter((plan) -> plan.filed() == null).findFirst().orElse(null);
	}

	/** Whether it is wanted and not filed. */
	public boolean open() {
		return this.owed && filed() == null;
	}

	/** By which it is in time or late; null: nothing is filed. */
	public @Nullable WorkPlan filed() {
		return this.versions.stream().filter((plan) -> plan.filed() != null).findFirst().orElse(null);
	}

}
