package io.linli.console.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.linli.tenancy.filing.Grace;
import io.linli.tenancy.filing.ProjectClock;
import org.jspecify.annotations.Nullable;

/**
 * By what a project files something of its periods.
 *
 * @param owing since when it owes it by a day
 * @param graces what the company has set, the earliest first
 */
record Terms(ProjectClock clock, ProjectClock owing, List<Grace> graces) {

	/**
	 * When what is filed of a period is due; null: it has no day.
	 * @param next the day on which the next one begins
	 */
	@Nullable Instant due(LocalDate next) {
		return Grace.due(this.graces, next, this.owing).orElse(null);
	}

}
