package io.linli.console.monthly;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

import io.linli.console.language.Words;
import io.linli.console.signin.OpenTo;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.tenancy.Role;
import io.linli.tenancy.filing.FilingYears;
import io.linli.tenancy.filing.LedgerPeriod;
import io.linli.tenancy.filing.StatisticBook;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of a month on which its statistics are filed (B-12, B-15, B-26).
 */
@Controller
@RequestMapping("/reports/months/statistics")
@OpenTo({ Role.CUSTOMER_SERVICE_SUPERVISOR, Role.PROJECT_MANAGER, Role.TENANT_ADMIN })
class StatisticController {

	private final Wall wall;

	private final MonthsQueries queries;

	private final StatisticDesk desk;

	private final InstantSource time;

	StatisticController(Wall wall, MonthsQueries queries, StatisticDesk desk, InstantSource time) {
		this.wall = wall;
		this.queries = queries;
		this.desk = desk;
		this.time = time;
	}

	/** What the records say of a month that is over, and the step to file it. */
	@GetMapping("/new")
	ModelAndView show(Company company, @RequestParam UUID project, @RequestParam YearMonth month,
			@RequestAttribute Words words) {
		return view(company, project, month, words).orElseThrow(MonthsController::notFound);
	}

	/**
	 * Files it, once for each form.
	 * @param id which the form was given
	 * @param last the number of the last filing when it was
	 * @param analysis what the supervisor makes of it
	 */
	@PostMapping
	ModelAndView file(@OpenTo(Role.CUSTOMER_SERVICE_SUPERVISOR) Company company, @RequestParam UUID project,
			@RequestParam YearMonth month, @RequestParam UUID id, @RequestParam int last, @RequestParam String analysis,
			@RequestAttribute Words words, RedirectAttributes next) {
		if (!FilingYears.has(month.getYear())) {
			throw MonthsController.notFound();
		}
		var outcome = this.desk.file(company, last, id, project, month, analysis);
		if (outcome.done()) {
			next.addFlashAttribute("outcome", outcome);
			return new ModelAndView("redirect:/reports/months/statistics/" + id);
		}
		var refused = view(company, project, month, words).orElseGet(() -> new ModelAndView("statistic-refused"));
		refused.setStatus(outcome.status());
		return refused.addObject("outcome", outcome).addObject("kept", analysis);
	}

	private Optional<ModelAndView> view(Company company, UUID project, YearMonth month, Words words) {
		return this.wall.view(company, () -> page(company, project, month))
			.map((page) -> new ModelAndView("statistic-new").addObject("page", page)
				.addObject("id", UUID.randomUUID())
				.addObject("say", new MonthsWords(words)));
	}

	/** Of a month that is not over, or of somebody else's project, there is none. */
	private Optional<StatisticPage> page(Company company, UUID project, YearMonth month) {
		if (!FilingYears.has(month.getYear())) {
			return Optional.empty();
		}
		var now = this.time.instant();
		return this.queries.sites().stream().filter((site) -> site.id().equals(project)).findFirst().flatMap((site) -> {
			var duty = SiteYear.duty(this.queries.statistics(project, month.getYear()), LedgerPeriod.MONTH,
					month.atDay(1), site.statistics(this.queries.graces()), now);
			return site.clock().isOver(month.plusMonths(1).atDay(1), now) ? Optional.of(new StatisticPage(site, month,
					this.queries.now(project, month, now), duty, StatisticBook.isOpenTo(company.caller())))
					: Optional.empty();
		});
	}

}
