package io.linli.console.calendar;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.UUID;

import io.linli.console.language.Words;
import io.linli.console.signin.Person;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of the work calendars 工作日历: which days and hours count, and why.
 */
@Controller
@RequestMapping("/thresholds/calendars")
class CalendarController {

	/** Those that anybody has a calendar for. */
	private static final ValueRange YEARS = ValueRange.of(2000, 2100);

	private final Wall wall;

	private final CalendarQueries queries;

	private final CalendarDesk desk;

	private final InstantSource now;

	CalendarController(Wall wall, CalendarQueries queries, CalendarDesk desk, InstantSource now) {
		this.wall = wall;
		this.queries = queries;
		this.desk = desk;
		this.now = now;
	}

	@GetMapping
	ModelAndView show(Company company, @RequestParam(required = false) @Nullable UUID project,
			@RequestParam(required = false) @Nullable YearMonth month, @RequestAttribute Words words) {
		var page = read(company, project, month);
		return page(page, page.form(), words, HttpStatus.OK);
	}

	@PostMapping
	ModelAndView set(Company company, Person person, @RequestParam(required = false) @Nullable UUID project,
			@RequestParam MultiValueMap<String, String> given, @RequestAttribute Words words, RedirectAttributes next) {
		var form = CalendarForm.of(given);
		var checked = CalendarChecks.of(form);
		if (checked.calendar() == null) {
			return page(read(company, project, null), form, words, HttpStatus.UNPROCESSABLE_CONTENT).addObject("faults",
					checked.faults());
		}
		var outcome = this.desk.set(company, person, project, checked.calendar(), form.seen());
		return outcome.done() ? done(project, outcome, next) : refused(company, project, outcome, form, words);
	}

	@PostMapping("/follow")
	ModelAndView follow(Company company, @RequestParam UUID project, @RequestParam LocalDate from,
			@RequestParam String seen, @RequestAttribute Words words, RedirectAttributes next) {
		var outcome = this.desk.follow(company, project, from, seen);
		return outcome.done() ? done(project, outcome, next) : refused(company, project, outcome, null, words);
	}

	private static ModelAndView done(@Nullable UUID project, CalendarOutcome outcome, RedirectAttributes next) {
		next.addFlashAttribute("outcome", outcome);
		return new ModelAndView("redirect:/thresholds/calendars" + ((project != null) ? "?project=" + project : ""));
	}

	/** With what was filled in, over what stands now. */
	private ModelAndView refused(Company company, @Nullable UUID project, CalendarOutcome outcome,
			@Nullable CalendarForm form, Words words) {
		var page = read(company, project, null);
		var shown = (form != null) ? form.seeing(page.form().seen()) : page.form();
		return page(page, shown, words, outcome.status()).addObject("outcome", outcome);
	}

	private CalendarPage read(Company company, @Nullable UUID project, @Nullable YearMonth month) {
		var calendars = this.wall.view(company,
				() -> new Calendars(this.now.instant(), this.queries.sites(), this.queries.versions()));
		var site = calendars.site(project);
		if ((project != null && site == null) || (month != null && !YEARS.isValidIntValue(month.getYear()))) {
			// Not found is also what belongs to somebody else.
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return CalendarPage.of(calendars, site, month);
	}

	private static ModelAndView page(CalendarPage page, CalendarForm form, Words words, HttpStatusCode status) {
		var view = new ModelAndView("calendars", status);
		view.addObject("page", page);
		view.addObject("form", form);
		view.addObject("say", new CalendarWords(words));
		view.addObject("faults", List.of());
		return view;
	}

}
