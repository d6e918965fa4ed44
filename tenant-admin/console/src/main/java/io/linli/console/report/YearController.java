package io.linli.console.report;

import io.linli.console.language.Words;
import io.linli.console.plan.OpenToReaders;
import io.linli.console.workplace.Workplace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which a year's filings begin.
 */
@Controller
@OpenToReaders
class YearController {

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2199;

	private final Reports reports;

	YearController(Reports reports) {
		this.reports = reports;
	}

	@GetMapping("/reports")
	ModelAndView year(Workplace workplace, @RequestParam(required = false) @Nullable Integer year,
			@RequestAttribute Words words) {
		int of = (year != null) ? year : this.reports.thisYear();
		if (of < FIRST_YEAR || of > LAST_YEAR) {
			throw Reports.notFound();
		}
		var page = switch (workplace) {
			case Workplace.Company company ->
				new ModelAndView("reports").addObject("page", this.reports.year(company, of));
			case Workplace.Group group ->
				new ModelAndView("reports-group").addObject("page", this.reports.year(group, of));
			case Workplace.Platform platform -> throw Reports.notFound();
		};
		return page.addObject("say", new ReportWords(words));
	}

}
