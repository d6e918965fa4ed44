package io.linli.console.today;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.linli.console.paging.Place;
import io.linli.sla.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param sittings of the last day; none where callbacks are not for this person
 * @param projects those that one sees, by code
 */
record TodayPage(Instant asOf, Filter filter, List<Section> sections, List<Sitting> sittings, List<Project> projects,
		Set<SubjectKind> kinds) {

	/** The sections with rows to show: all of them, or the one that was asked for. */
	public List<Section> shown() {
		return this.sections.stream()
			.filter((section) -> this.filter.group() == null || section.group() == this.filter.group())
			.toList();
	}

	/**
	 * A part of the work.
	 *
	 * @param count one more than {@link WorkQueries#MOST_COUNTED} where there are more
	 * @param next where it goes on; null: here it ends
	 */
	record Section(Group group, int count, List<Work> work, List<Report> reports, @Nullable Place next) {

		/** There are more than are counted. */
		public boolean uncounted() {
			return this.count > WorkQueries.MOST_COUNTED;
		}

		public int counted() {
			return Math.min(this.count, WorkQueries.MOST_COUNTED);
		}

		public boolean empty() {
			return this.work.isEmpty() && this.reports.isEmpty();
		}

	}

	/** A project to choose. */
	record Project(UUID id, String name) {
	}

}
