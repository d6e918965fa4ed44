package io.linli.console.start;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a company needs before it can work, as its rows show it.
 */
record Checklist(long projects, long households, long projectsWithoutLevel, long assignments, boolean complaint) {

	/** The items in their order. */
	public List<Item> items() {
		return List.of(new Item("projects", this.projects > 0, "/start/project", this.projects),
				new Item("households", this.households > 0, "/start/bring?kind=HOUSEHOLDS", this.households),
				new Item("levels", this.projects > 0 && this.projectsWithoutLevel == 0, "/thresholds/levels",
						this.projectsWithoutLevel),
				new Item("staff", this.assignments > 0, "/members", this.assignments),
				new Item("complaint", this.complaint, null, 0));
	}

	public long done() {
		return items().stream().filter(Item::done).count();
	}

	/** Whether nothing has been entered that a company works with. */
	boolean isNew() {
		return this.households == 0 && !this.complaint;
	}

	/**
	 * Something to do.
	 *
	 * @param link where it is done; null: not in the console
	 * @param count what there is of it, or is missing
	 */
	record Item(String key, boolean done, @Nullable String link, long count) {
	}

}
