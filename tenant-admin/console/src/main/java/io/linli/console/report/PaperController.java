package io.linli.console.report;

import java.io.IOException;
import java.util.UUID;

import io.linli.console.language.Language;
import io.linli.console.paper.Handout;
import io.linli.console.paper.PaperKind;
import io.linli.console.plan.OpenToReaders;
import io.linli.console.workplace.Workplace;
import io.linli.paper.BusyException;
import io.linli.paper.UnprintableException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A report as a file: PDF, workbook or data.
 */
@Controller
@OpenToReaders
class PaperController {

	private final Reports reports;

	private final PaperDesk desk;

	PaperController(Reports reports, PaperDesk desk) {
		this.reports = reports;
		this.desk = desk;
	}

	/** Where it cannot be printed, the report's page says why. */
	@GetMapping("/reports/{company}/{year}/paper")
	@Nullable String paper(Workplace workplace, @PathVariable UUID company, @PathVariable int year,
			@RequestParam(defaultValue = "0") int revision, @RequestParam PaperKind kind,
			@RequestParam(defaultValue = "CHINESE") Language language, HttpServletResponse response,
			RedirectAttributes next) throws IOException {
		var edition = this.reports.edition(workplace, company, year, revision);
		try {
			var name = edition.company() + "-" + edition.year() + (edition.published() ? "" : "-" + edition.revision());
			Handout.send(response, kind.file(name, language.locale()), kind.type(),
					this.desk.take(workplace, edition, kind, language.locale()));
			return null;
		}
		catch (BusyException ex) {
			next.addFlashAttribute("outcome", FilingOutcome.PRINTER_BUSY);
		}
		catch (UnprintableException ex) {
			next.addFlashAttribute("outcome", FilingOutcome.NO_PDF);
		}
		return "redirect:" + edition.uri() + "?revision=" + revision;
	}

}
