package io.linli.console.report;

import java.util.UUID;

import io.linli.console.language.Words;
import io.linli.console.paper.Handout;
import io.linli.console.plan.OpenToReaders;
import io.linli.console.workplace.Workplace;
import io.linli.console.workplace.Workplace.Company;
import io.linli.tenancy.filing.ReportStep;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A report on its way to be filed: what it says and lacks, its page, and its steps.
 */
@Controller
@RequestMapping("/reports/{company}/{year}")
@OpenToReaders
class ReportController {

	private final Reports reports;

	private final ReportDesk desk;

	ReportController(Reports reports, ReportDesk desk) {
		this.reports = reports;
		this.desk = desk;
	}

	@GetMapping
	ModelAndView show(Workplace workplace, @PathVariable UUID company, @PathVariable int year,
			@RequestParam(required = false) @Nullable Integer revision, @RequestAttribute Words words) {
		return view("report", this.reports.report(workplace, company, year, revision), words, HttpStatus.OK);
	}

	/** Asks once more before a report is filed. */
	@GetMapping("/question")
	ModelAndView question(Company workplace, @PathVariable UUID company, @PathVariable int year,
			@RequestAttribute Words words) {
		var page = this.reports.report(workplace, company, year, null);
		return view(page.offers("FILE") ? "report-question" : "report", page, words, HttpStatus.OK);
	}

	@PostMapping
	ModelAndView act(Company workplace, @PathVariable UUID company, @PathVariable int year,
			@RequestParam ReportStep step, @RequestParam(required = false) @Nullable UUID filing,
			@RequestParam(defaultValue = "-1") int version, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "false") boolean older, @RequestAttribute Words words,
			RedirectAttributes next) {
		if (!workplace.id().equals(company) || (filing == null && step != ReportStep.DRAFT)) {
			throw Reports.notFound();
		}
		var outcome = take(workplace, year, step, filing, version, reason, older);
		if (outcome.done()) {
			next.addFlashAttribute("outcome", outcome);
			return new ModelAndView("redirect:/reports/" + company + "/" + year);
		}
		return this.reports.found(workplace, company, year, null)
			.map((page) -> view("report", page, words, outcome.status()).addObject("outcome", outcome)
				.addObject("reason", reason))
			.orElseGet(() -> {
				next.addFlashAttribute("outcome", outcome);
				return new ModelAndView("redirect:/reports?year=" + year);
			});
	}

	private FilingOutcome take(Company company, int year, ReportStep step, @Nullable UUID filing, int version,
			String reason, boolean older) {
		if (filing == null) {
			return this.desk.draft(company, year);
		}
		return switch (step) {
			case DRAFT -> this.desk.draft(company, year);
			case REVIEW -> this.desk.review(company, filing, version, older);
			case FILE -> this.desk.file(company, filing, version, older);
			case DROP -> this.desk.drop(company, filing, version, reason);
		};
	}

	@GetMapping("/page")
	ResponseEntity<String> page(Workplace workplace, @PathVariable UUID company, @PathVariable int year,
			@RequestParam(defaultValue = "0") int revision) {
		var edition = this.reports.edition(workplace, company, year, revision);
		return Handout.page(this.reports.html(workplace, edition));
	}

	@GetMapping("/file")
	ResponseEntity<String> file(Workplace workplace, @PathVariable UUID company, @PathVariable int year,
			@RequestParam(defaultValue = "0") int revision) {
		var edition = this.reports.edition(workplace, company, year, revision);
		return Handout.file(
				edition.company() + "-" + (edition.published() ? String.valueOf(edition.year()) : edition.name()),
				this.reports.html(workplace, edition));
	}

	private static ModelAndView view(String template, ReportPage page, Words words, HttpStatusCode status) {
		return new ModelAndView(template, status).addObject("page", page).addObject("say", new ReportWords(words));
	}

}
