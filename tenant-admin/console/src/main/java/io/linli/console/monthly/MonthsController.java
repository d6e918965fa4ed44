package io.linli.console.monthly;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import io.linli.console.csv.Csv;
import io.linli.console.language.Language;
import io.linli.console.language.Words;
import io.linli.console.paper.Handout;
import io.linli.console.paper.PaperKind;
import io.linli.console.signin.OpenTo;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.paper.BusyException;
import io.linli.paper.UnprintableException;
import io.linli.tenancy.Role;
import io.linli.tenancy.filing.FilingYears;
import io.linli.tenancy.filing.StatisticBook;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What projects file in the course of a year: by project and month, one by one, and as
 * files.
 */
@Controller
@RequestMapping("/reports/months")
@OpenTo({ Role.CUSTOMER_SERVICE_SUPERVISOR, Role.PROJECT_MANAGER, Role.TENANT_ADMIN })
class MonthsController {

	/** So many lines of a ledger stand on its page; its file has them all. */
	private static final int SHOWN = 5_000;

	/** So many changes stand on its page. */
	private static final int CHANGES = 500;

	private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

	private final Wall wall;

	private final MonthsQueries queries;

	private final PaperMaker papers;

	private final InstantSource time;

	MonthsController(Wall wall, MonthsQueries queries, PaperMaker papers, InstantSource time) {
		this.wall = wall;
		this.queries = queries;
		this.papers = papers;
		this.time = time;
	}

	@GetMapping
	ModelAndView list(Company company, @RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable UUID project) {
		int of = (year != null) ? year : MonthsPage.openingYear(LocalDate.ofInstant(this.time.instant(), Words.ZONE));
		if (!FilingYears.has(of)) {
			throw notFound();
		}
		return new ModelAndView("months").addObject("page",
				this.wall.view(company, () -> page(company, of, project, this.queries.sites())));
	}

	@GetMapping("/statistics/{id}")
	ModelAndView statistic(Company company, @PathVariable UUID id, @RequestAttribute Words words) {
		return found(company,
				() -> this.queries.statistic(id)
					.map((statistic) -> new ModelAndView("statistic").addObject("page", statistic)
						.addObject("present", this.queries.present(id))
						.addObject("files", StatisticBook.isOpenTo(company.caller()))))
			.addObject("say", new MonthsWords(words));
	}

	@GetMapping("/ledgers/{id}")
	ModelAndView ledger(Company company, @PathVariable UUID id, @RequestAttribute Words words) {
		return found(company,
				() -> this.queries.ledger(id, SHOWN)
					.map((ledger) -> new ModelAndView("ledger").addObject("page", ledger)
						.addObject("changes", this.queries.changes(id, CHANGES))
						.addObject("most", CHANGES)))
			.addObject("say", new MonthsWords(words));
	}

	@GetMapping("/statistics/{id}/file")
	ResponseEntity<String> statisticFile(Company company, @PathVariable UUID id, @RequestAttribute Words words) {
		var statistic = found(company, () -> this.queries.statistic(id));
		return file("callbacks-%s-%d.csv".formatted(statistic.month(), statistic.number()),
				new MonthsFile(words).of(statistic));
	}

	@GetMapping("/ledgers/{id}/file")
	ResponseEntity<String> ledgerFile(Company company, @PathVariable UUID id, @RequestAttribute Words words) {
		var ledger = found(company, () -> this.queries.ledger(id, Integer.MAX_VALUE));
		return file("repairs-%s-%s-%d.csv".formatted(ledger.beginsOn(), ledger.endsOn(), ledger.number()),
				new MonthsFile(words).of(ledger));
	}

	/** Where it cannot be printed, its page says why. */
	@GetMapping("/statistics/{id}/paper")
	@Nullable String statisticPaper(Company company, @PathVariable UUID id, @RequestParam PaperKind kind,
			@RequestParam Language language, @RequestAttribute Words words, HttpServletResponse response,
			RedirectAttributes next) throws IOException {
		var statistic = found(company, () -> this.queries.statistic(id));
		var paper = new MonthsFile(words.in(language.locale())).paper(statistic);
		var name = "callbacks-%s-%d".formatted(statistic.month(), statistic.number());
		return send(company, paper, kind, language, name, response, next) ? null
				: "redirect:/reports/months/statistics/" + id;
	}

	/** Where it cannot be printed, its page says why. */
	@GetMapping("/ledgers/{id}/paper")
	@Nullable String ledgerPaper(Company company, @PathVariable UUID id, @RequestParam PaperKind kind,
			@RequestParam Language language, @RequestAttribute Words words, HttpServletResponse response,
			RedirectAttributes next) throws IOException {
		var ledger = found(company, () -> this.queries.ledger(id, Integer.MAX_VALUE));
		var paper = new MonthsFile(words.in(language.locale())).paper(ledger);
		var name = "repairs-%s-%s-%d".formatted(ledger.beginsOn(), ledger.endsOn(), ledger.number());
		return send(company, paper, kind, language, name, response, next) ? null
				: "redirect:/reports/months/ledgers/" + id;
	}

	private boolean send(Company company, Paper paper, PaperKind kind, Language language, String name,
			HttpServletResponse response, RedirectAttributes next) throws IOException {
		try {
			Handout.send(response, kind.file(name, language.locale()), kind.type(),
					this.papers.make(company.id(), paper, kind, language.locale()));
			return true;
		}
		catch (BusyException ex) {
			next.addFlashAttribute("outcome", "PRINTER_BUSY");
		}
		catch (UnprintableException ex) {
			next.addFlashAttribute("outcome", "NO_PDF");
		}
		return false;
	}

	private MonthsPage page(Company company, int year, @Nullable UUID project, List<Site> sites) {
		var site = (project == null) ? sites.stream().findFirst().orElse(null)
				: sites.stream()
					.filter((each) -> each.id().equals(project))
					.findFirst()
					.orElseThrow(MonthsController::notFound);
		if (site == null) {
			return new MonthsPage(year, sites, null, null, false);
		}
		return new MonthsPage(year, sites, site,
				SiteYear.of(site, year, this.queries.graces(), this.queries.statistics(site.id(), year),
						this.queries.ledgers(site.id(), year), this.time.instant()),
				StatisticBook.isOpenTo(company.caller()));
	}

	/** What belongs to somebody else is not found. */
	private <T> T found(Company company, Supplier<Optional<T>> work) {
		return this.wall.view(company, work).orElseThrow(MonthsController::notFound);
	}

	static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	private static ResponseEntity<String> file(String name, String lines) {
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(Csv.BYTE_ORDER_MARK + lines);
	}

}
