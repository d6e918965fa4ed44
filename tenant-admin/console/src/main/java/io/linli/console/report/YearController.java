package io.linli.console.report;

import io.linli.console.language.Words;
import io.linli.console.plan.OpenToReaders;
import io.linli.console.workplace.Workplace;
import io.linli.tenancy.filing.FilingYears;
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

	private final Reports reports;

	YearController(Reports reports) {
		this.reports = reports;
	}

	@GetMapping("/reports")
	ModelAndView year(Workplace workplace, @RequestParam(required = false) @Nullable Integer year,
			@RequestAttribute Words words) {
		int of = (year != null) ? year : this.reports.thisYear();
		if (!FilingYears.dueIn(of)) {
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
