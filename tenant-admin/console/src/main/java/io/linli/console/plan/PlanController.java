package io.linli.console.plan;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;

import io.linli.console.language.Words;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace;
import io.linli.console.workplace.Workplace.Company;
import io.linli.tenancy.filing.Filing;
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
 * The page of the plans of a year. A group sees whether and when its companies have filed
 * theirs on its page of the year before.
 */
@Controller
@RequestMapping("/reports/plans")
@OpenToReaders
class PlanController {

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2200;

	private final Wall wall;

	private final PlanQueries queries;

	private final PlanDesk desk;

	private final InstantSource time;

	PlanController(Wall wall, PlanQueries queries, PlanDesk desk, InstantSource time) {
		this.wall = wall;
		this.queries = queries;
		this.desk = desk;
		this.time = time;
	}

	/** What is done to a plan. */
	enum Act {

		SAVE, FILE

	}

	@GetMapping
	ModelAndView show(Workplace workplace, @RequestParam(required = false) @Nullable Integer year,
			@RequestAttribute Words words) {
		int of = (year != null) ? year : LocalDate.ofInstant(this.time.instant(), Words.ZONE).getYear() + 1;
		return (workplace instanceof Company company) ? page(company, of, words, HttpStatus.OK)
				: new ModelAndView("redirect:/reports?year=" + (of - 1));
	}

	/**
	 * Writes or files a plan.
	 * @param plan the draft; null: there is none yet
	 * @param project whose plan it is; null: the company's own
	 */
	@PostMapping
	ModelAndView act(Company company, @RequestParam int year, @RequestParam Act act,
			@RequestParam(required = false) @Nullable UUID plan, @RequestParam(required = false) @Nullable UUID project,
			@RequestParam(defaultValue = "-1") int version, @RequestParam(defaultValue = "") String text,
			@RequestAttribute Words words, RedirectAttributes next) {
		expectYear(year);
		var outcome = take(company, year, act, plan, project, version, text);
		if (outcome.done()) {
			next.addFlashAttribute("outcome", outcome);
			return new ModelAndView("redirect:/reports/plans?year=" + year);
		}
		var page = page(company, year, words, outcome.status()).addObject("outcome", outcome);
		return (act == Act.SAVE && outcome != PlanOutcome.NOT_YOURS && outcome != PlanOutcome.OF_COMPANY)
				? page.addObject("kept", text).addObject("keptOf", (project != null) ? project.toString() : "company")
				: page;
	}

	private PlanOutcome take(Company company, int year, Act act, @Nullable UUID plan, @Nullable UUID project,
			int version, String text) {
		if (plan == null) {
			return (act == Act.SAVE) ? this.desk.draft(company, project, year, text) : PlanOutcome.ELSEWHERE;
		}
		return switch (act) {
			case SAVE -> this.desk.change(company, plan, version, text);
			case FILE -> this.desk.file(company, plan, version);
		};
	}

	private ModelAndView page(Company company, int year, Words words, HttpStatusCode status) {
		expectYear(year);
		var page = this.wall.view(company, () -> {
			var duty = this.queries.duty(year);
			return new PlansPage(year, duty, this.queries.reference(Filing.WORK_PLAN, year),
					this.queries.lines(year, company.caller(), duty.owed()));
		});
		return new ModelAndView("plans", status).addObject("page", page).addObject("say", new FilingWords(words));
	}

	private static void expectYear(int year) {
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
