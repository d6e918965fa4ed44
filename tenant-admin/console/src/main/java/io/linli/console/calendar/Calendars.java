package io.linli.console.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.linli.console.language.Words;
import io.linli.sla.WorkCalendars;
import org.jspecify.annotations.Nullable;

/**
 * All calendars of a company as they are now.
 *
 * @param versions the latest first
 */
record Calendars(Instant now, List<Site> sites, List<CalendarVersion> versions) {

	/** Null: the company, or a project that is not among its own. */
	@Nullable Site site(@Nullable UUID project) {
		return this.sites.stream().filter((site) -> site.id().equals(project)).findFirst().orElse(null);
	}

	/** Of a project, or of the company: the latest date of its projects. */
	LocalDate today(@Nullable Site site) {
		return LocalDate.ofInstant(this.now, zone(site));
	}

	/** Those of a project itself, or of the company. */
	List<CalendarVersion> of(@Nullable Site site) {
		return this.versions.stream()
			.filter((version) -> Objects.equals(version.row().projectId(), (site != null) ? site.id() : null))
			.toList();
	}

	/** What a form carries to notice that somebody else was quicker. */
	String seen(@Nullable Site site) {
		return of(site).stream()
			.findFirst()
			.map((version) -> version.row().version().id() + " " + version.row().effective().until())
			.orElse("");
	}

	/**
	 * The version that counts on a day for a case that starts then; null: there is none.
	 */
	@Nullable CalendarVersion counting(@Nullable Site site, LocalDate day) {
		return this.versions.stream()
			.filter((version) -> version.holds(day))
			.filter((version) -> version.row().projectId() == null
					|| (site != null && site.id().equals(version.row().projectId())))
			.min(Comparator.comparing((version) -> version.row().projectId() == null))
			.orElse(null);
	}

	/** Each day by the version that counts for a case that starts on it. */
	Month month(@Nullable Site site, YearMonth month) {
		var project = (site != null) ? site.id() : null;
		var zone = zone(site);
		var calendars = new WorkCalendars(this.versions.stream().map(CalendarVersion::row).toList());
		var days = month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).map((date) -> {
			var calendar = calendars.on(project, zone, date);
			return new Month.Day(calendar.day(known(date, zone), date), calendar.version() != null);
		}).toList();
		var last = month.atEndOfMonth();
		return new Month(month, days, calendars.on(project, zone, last).notice(known(last, zone), month.getYear()));
	}

	/** All that is known today, and of days to come what will be known then. */
	private Instant known(LocalDate date, ZoneId zone) {
		var start = date.atStartOfDay(zone).toInstant();
		return start.isAfter(this.now) ? start : this.now;
	}

	private ZoneId zone(@Nullable Site site) {
		if (site != null) {
			return site.zone();
		}
		return this.sites.stream()
			.map(Site::zone)
			.max(Comparator.comparing((zone) -> this.now.atZone(zone).toLocalDateTime()))
			.orElse(Words.ZONE);
	}

}
