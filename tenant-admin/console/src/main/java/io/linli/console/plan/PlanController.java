package io.linli.console.plan;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import io.linli.console.language.Words;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace;
import io.linli.console.workplace.Workplace.Company;
import io.linli.tenancy.filing.Filing;
import io.linli.tenancy.filing.FilingYears;
import io.linli.tenancy.filing.PlanBook;
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

	/**
	 * All plans of a year by how they stand, and the text of one.
	 * @param project whose; null: the company's own
	 */
	@GetMapping
	ModelAndView show(Workplace workplace, @RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable UUID project, @RequestAttribute Words words) {
		int of = (year != null) ? year : LocalDate.ofInstant(this.time.instant(), Words.ZONE).getYear() + 1;
		if (!(workplace instanceof Company company)) {
			return new ModelAndView("redirect:/reports?year=" + (of - 1));
		}
		var page = page(company, of, project);
		if (!Objects.equals(page.shown().project(), project)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return view(page, words, HttpStatus.OK);
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
			return new ModelAndView(
					"redirect:/reports/plans?year=" + year + ((project != null) ? "&project=" + project : ""));
		}
		var page = page(company, year, project);
		boolean kept = act == Act.SAVE && page.shown().writable() && Objects.equals(page.shown().project(), project);
		return view(page, words, outcome.status()).addObject("outcome", outcome).addObject("kept", kept ? text : null);
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

	/** Of whoever the reader does not see, no plan is shown: the company's is. */
	private PlansPage page(Company company, int year, @Nullable UUID project) {
		expectYear(year);
		return this.wall.view(company, () -> {
			var own = this.queries.company(year);
			var centres = this.queries.centres(year);
			var text = centres.stream()
				.filter((centre) -> centre.id().equals(project))
				.map((centre) -> text(company, year, centre.id(), centre.name(), centre.plan()))
				.findFirst()
				.orElseGet(() -> text(company, year, null, "", own));
			return new PlansPage(year, this.queries.duty(year - 1).late(), this.queries.duty(year),
					this.queries.reference(Filing.WORK_PLAN, year), own, centres, text);
		});
	}

	private PlanText text(Company company, int year, @Nullable UUID project, String name, PlanState state) {
		return new PlanText(project, name, state, this.queries.versions(year, project),
				PlanBook.isOpenTo(company.caller(), project == null));
	}

	private static ModelAndView view(PlansPage page, Words words, HttpStatusCode status) {
		return new ModelAndView("plans", status).addObject("page", page).addObject("say", new FilingWords(words));
	}

	private static void expectYear(int year) {
		if (!FilingYears.has(year)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
