package io.linli.console.report;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;

import io.linli.console.language.Language;
import io.linli.console.signin.OpenTo;
import io.linli.console.workplace.Workplace;
import io.linli.paper.BusyException;
import io.linli.paper.UnprintableException;
import io.linli.tenancy.Role;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A report as a file: PDF, workbook or data.
 */
@Controller
@OpenTo({ Role.CUSTOMER_SERVICE_SUPERVISOR, Role.PROJECT_MANAGER, Role.TENANT_ADMIN, Role.GROUP_MANAGER })
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
			send(response, edition, kind, language.locale(),
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

	private static void send(HttpServletResponse response, Edition edition, PaperKind kind, Locale language,
			byte[] bytes) throws IOException {
		var name = "%s-%d%s.%s.%s".formatted(edition.company(), edition.year(),
				edition.published() ? "" : "-" + edition.revision(), language.toLanguageTag(),
				kind.name().toLowerCase(Locale.ROOT));
		response.setContentType(kind.type().toString());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name, UTF_8).build().toString());
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
	}

}
