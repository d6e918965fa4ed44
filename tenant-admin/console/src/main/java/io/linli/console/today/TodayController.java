package io.linli.console.today;

import java.time.Duration;
import java.time.InstantSource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import io.linli.console.language.Words;
import io.linli.console.paging.Place;
import io.linli.console.report.Overdue;
import io.linli.console.report.OverdueFilings;
import io.linli.console.signin.OpenTo;
import io.linli.console.signin.PageOutdated;
import io.linli.console.signin.Person;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of the day's work, and the part of it that is fetched again and again.
 */
@Controller
@RequestMapping("/today")
@OpenTo({ Role.CUSTOMER_SERVICE_SUPERVISOR, Role.MAINTENANCE_SUPERVISOR, Role.PROJECT_MANAGER, Role.TENANT_ADMIN })
class TodayController {

	/** Of each group, where all are shown. */
	private static final int BEGINNING = 8;

	/** Of a group that is shown alone. */
	private static final int PAGE = 50;

	private static final Duration DAY = Duration.ofHours(24);

	private final Wall wall;

	private final WorkQueries queries;

	private final OverdueFilings overdue;

	private final InstantSource time;

	TodayController(Wall wall, WorkQueries queries, OverdueFilings overdue, InstantSource time) {
		this.overdue = overdue;
		this.wall = wall;
		this.queries = queries;
		this.time = time;
	}

	@GetMapping
	String today(Company company, Person person, @RequestParam(required = false) @Nullable Group group,
			@RequestParam(required = false) @Nullable UUID project,
			@RequestParam(required = false) @Nullable SubjectKind kind,
			@RequestParam(required = false) @Nullable String after, @RequestAttribute Words words, Model model) {
		show(company, person, new Filter(group, project, kind, Place.of(after)), words, model);
		// Filings are for those who see the callbacks, too.
		model.addAttribute("overdue",
				Sight.of(person.roles()).callbacks() ? this.wall.view(company, this.overdue::now) : List.<Overdue>of());
		return "today";
	}

	/**
	 * What of the page changes, without its frame.
	 * @param organization for which the page around it stands; null: nobody says so
	 */
	@GetMapping("/now")
	String now(Company company, Person person, @RequestParam(required = false) @Nullable String organization,
			@RequestParam(required = false) @Nullable Group group,
			@RequestParam(required = false) @Nullable UUID project,
			@RequestParam(required = false) @Nullable SubjectKind kind,
			@RequestParam(required = false) @Nullable String after, @RequestAttribute Words words, Model model) {
		if (organization != null && !organization.equals(company.caller().organization().alias())) {
			throw new PageOutdated();
		}
		show(company, person, new Filter(group, project, kind, Place.of(after)), words, model);
		return "fragments/work :: work";
	}

	private void show(Company company, Person person, Filter filter, Words words, Model model) {
		var sight = Sight.of(person.roles());
		var now = this.time.instant().truncatedTo(ChronoUnit.MICROS);
		var page = this.wall.view(company,
				() -> new TodayPage(now, filter,
						sight.groups().map((group) -> section(group, sight, filter, now)).toList(),
						sight.callbacks() ? this.queries.sittings(filter, now.minus(DAY)) : List.of(),
						this.queries.projects(), sight.kinds()));
		model.addAttribute("page", page);
		model.addAttribute("say", new TodayWords(words, now));
	}

	private TodayPage.Section section(Group group, Sight sight, Filter filter, Instant now) {
		boolean shown = filter.group() == null || filter.group() == group;
		int most = (filter.group() == null) ? BEGINNING : PAGE;
		if (group == Group.NON_CONFORMITIES) {
			var reports = shown ? this.queries.reports(sight, filter, most + 1) : List.<Report>of();
			var kept = reports.subList(0, Math.min(most, reports.size()));
			return new TodayPage.Section(group, this.queries.countReports(sight, filter), List.of(), kept,
					(reports.size() > most) ? kept.getLast().place() : null);
		}
		var work = shown ? this.queries.work(group, sight, filter, now, most + 1) : List.<Work>of();
		var kept = work.subList(0, Math.min(most, work.size()));
		return new TodayPage.Section(group, this.queries.count(group, sight, filter, now), kept, List.of(),
				(work.size() > most) ? kept.getLast().place() : null);
	}

}
