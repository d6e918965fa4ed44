package io.linli.console.report;

import java.util.UUID;

import io.linli.console.language.Words;
import io.linli.console.plan.OpenToReaders;
import io.linli.console.workplace.Workplace;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Two reports side by side; the address says which.
 */
@Controller
@OpenToReaders
class BesideController {

	private final Reports reports;

	BesideController(Reports reports) {
		this.reports = reports;
	}

	/**
	 * Without names the latest report and the one before it.
	 * @param one by year and revision, such as 2026-1; revision 0 is the published one
	 */
	@GetMapping("/reports/{company}/beside")
	ModelAndView beside(Workplace workplace, @PathVariable UUID company, @RequestParam(defaultValue = "") String one,
			@RequestParam(defaultValue = "") String other, @RequestAttribute Words words) {
		var page = this.reports.beside(workplace, company, one, other);
		return new ModelAndView("report-beside").addObject("page", page).addObject("say", new ReportWords(words));
	}

}
