package io.linli.console.plan;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

import io.linli.console.language.Words;
import io.linli.console.signin.OpenTo;
import io.linli.console.signin.Person;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace;
import io.linli.tenancy.Role;
import io.linli.tenancy.filing.Filing;
import io.linli.tenancy.filing.FilingYears;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of the days by which things are to be filed, on which an earlier one is set.
 */
@Controller
@RequestMapping("/reports/days")
@OpenToReaders
class DayController {

	private final Wall wall;

	private final DayQueries queries;

	private final DayDesk desk;

	private final GraceDesk graces;

	private final InstantSource time;

	DayController(Wall wall, DayQueries queries, DayDesk desk, GraceDesk graces, InstantSource time) {
		this.graces = graces;
		this.wall = wall;
		this.queries = queries;
		this.desk = desk;
		this.time = time;
	}

	@GetMapping
	ModelAndView show(Workplace workplace, Person person, @RequestParam(required = false) @Nullable Integer year,
			@RequestAttribute Words words) {
		return page(workplace, person, (year != null) ? year : today().getYear(), words, HttpStatus.OK);
	}

	/** Sets a day that counts from its year on. */
	@PostMapping
	ModelAndView set(@OpenTo({ Role.TENANT_ADMIN, Role.GROUP_MANAGER }) Workplace workplace, Person person,
			@RequestParam Filing filing, @RequestParam LocalDate day, @RequestParam DayDesk.Source source,
			@RequestParam String reference, @RequestAttribute Words words, RedirectAttributes next) {
		var outcome = this.desk.set(workplace, filing, day, source, reference);
		if (outcome.done()) {
			next.addFlashAttribute("outcome", outcome);
			return new ModelAndView("redirect:/reports/days?year=" + day.getYear());
		}
		int of = Math.clamp(day.getYear(), FilingYears.FIRST, FilingYears.LAST - 1);
		return page(workplace, person, of, words, outcome.status()).addObject("outcome", outcome)
			.addObject("kept", new Kept(filing, day, source, reference));
	}

	/** Sets how many days after its period something is due. */
	@PostMapping("/grace")
	ModelAndView grace(@OpenTo(Role.TENANT_ADMIN) Workplace.Company company, Person person,
			@RequestParam Periodical what, @RequestParam int days, @RequestParam String reason,
			@RequestAttribute Words words, RedirectAttributes next) {
		var outcome = this.graces.set(company, what, days, reason);
		if (outcome.done()) {
			next.addFlashAttribute("outcome", outcome);
			return new ModelAndView("redirect:/reports/days");
		}
		return page(company, person, today().getYear(), words, outcome.status()).addObject("outcome", outcome)
			.addObject("grace", new KeptGrace(what, days, reason));
	}

	/** How many days were not set, as it was written. */
	record KeptGrace(Periodical what, int days, String reason) {
	}

	/** What was not set, as it was written. */
	record Kept(Filing filing, LocalDate day, DayDesk.Source source, String reference) {
	}

	private ModelAndView page(Workplace workplace, Person person, int year, Words words, HttpStatusCode status) {
		if (!FilingYears.dueIn(year)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		boolean sets = (workplace instanceof Workplace.Group) || person.administers();
		var page = this.wall.view(workplace, () -> new DaysPage(year, this.queries.lines(year),
				(workplace instanceof Workplace.Company) ? this.queries.graces() : List.of(), sets));
		return new ModelAndView("days", status).addObject("page", page)
			.addObject("company", workplace instanceof Workplace.Company)
			.addObject("tomorrow", today().plusDays(1))
			.addObject("say", new FilingWords(words));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.time.instant(), Words.ZONE);
	}

}
