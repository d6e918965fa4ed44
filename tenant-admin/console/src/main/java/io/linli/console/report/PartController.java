package io.linli.console.report;

import java.io.IOException;
import java.util.UUID;

import io.linli.console.language.Language;
import io.linli.console.language.Words;
import io.linli.console.paper.Handout;
import io.linli.console.paper.PaperKind;
import io.linli.console.plan.OpenToReaders;
import io.linli.console.workplace.Workplace;
import io.linli.console.workplace.Workplace.Company;
import io.linli.console.workplace.Workplace.Group;
import io.linli.kpi.report.Document;
import io.linli.paper.BusyException;
import io.linli.paper.UnprintableException;
import io.linli.tenancy.filing.PartBook.Part;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The reports of a centre and of a group: what they say, their pages and their papers.
 */
@Controller
@OpenToReaders
class PartController {

	private static final String CENTRE = "/reports/centres/{project}/{year}";

	private static final String GROUP = "/reports/group/{year}";

	private final Reports reports;

	private final PaperDesk desk;

	PartController(Reports reports, PaperDesk desk) {
		this.reports = reports;
		this.desk = desk;
	}

	@GetMapping(CENTRE)
	ModelAndView centre(Company company, @PathVariable UUID project, @PathVariable int year,
			@RequestAttribute Words words) {
		return view(this.reports.centre(company, project, year), words);
	}

	@GetMapping(CENTRE + "/page")
	ResponseEntity<String> centrePage(Company company, @PathVariable UUID project, @PathVariable int year) {
		return Handout.page(Document.html(this.reports.whole(company, project, year).report()));
	}

	@GetMapping(CENTRE + "/file")
	ResponseEntity<String> centreFile(Company company, @PathVariable UUID project, @PathVariable int year) {
		var report = this.reports.whole(company, project, year).report();
		return Handout.file(report.scope().name() + "-" + year, Document.html(report));
	}

	/** Where it cannot be printed, its page says why. */
	@GetMapping(CENTRE + "/paper")
	@Nullable String centrePaper(Company company, @PathVariable UUID project, @PathVariable int year,
			@RequestParam PaperKind kind, @RequestParam(defaultValue = "CHINESE") Language language,
			HttpServletResponse response, RedirectAttributes next) throws IOException {
		var part = this.reports.whole(company, project, year);
		return send(company, part, kind, language, response, next) ? null
				: "redirect:/reports/centres/" + project + "/" + year;
	}

	@GetMapping(GROUP)
	ModelAndView group(Group group, @PathVariable int year, @RequestAttribute Words words) {
		return view(this.reports.group(group, year), words);
	}

	@GetMapping(GROUP + "/page")
	ResponseEntity<String> groupPage(Group group, @PathVariable int year) {
		return Handout.page(Document.html(this.reports.whole(group, year).report()));
	}

	@GetMapping(GROUP + "/file")
	ResponseEntity<String> groupFile(Group group, @PathVariable int year) {
		var report = this.reports.whole(group, year).report();
		return Handout.file(report.scope().name() + "-" + year, Document.html(report));
	}

	/** Where it cannot be printed, its page says why. */
	@GetMapping(GROUP + "/paper")
	@Nullable String groupPaper(Group group, @PathVariable int year, @RequestParam PaperKind kind,
			@RequestParam(defaultValue = "CHINESE") Language language, HttpServletResponse response,
			RedirectAttributes next) throws IOException {
		var part = this.reports.whole(group, year);
		return send(group, part, kind, language, response, next) ? null : "redirect:/reports/group/" + year;
	}

	private static ModelAndView view(PartPage page, Words words) {
		return new ModelAndView("report-part").addObject("page", page).addObject("say", new ReportWords(words));
	}

	private boolean send(Workplace workplace, Part part, PaperKind kind, Language language,
			HttpServletResponse response, RedirectAttributes next) throws IOException {
		try {
			var bytes = this.desk.take(workplace, part, kind, language.locale());
			var name = part.report().scope().name() + "-" + part.report().year();
			Handout.send(response, kind.file(name, language.locale()), kind.type(), bytes);
			return true;
		}
		catch (BusyException ex) {
			next.addFlashAttribute("outcome", FilingOutcome.PRINTER_BUSY);
		}
		catch (UnprintableException ex) {
			next.addFlashAttribute("outcome", FilingOutcome.NO_PDF);
		}
		return false;
	}

}
