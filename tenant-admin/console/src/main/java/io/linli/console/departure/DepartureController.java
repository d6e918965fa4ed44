package io.linli.console.departure;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import io.linli.console.departure.CompanyExport.State;
import io.linli.console.onboarding.Reason;
import io.linli.console.threshold.DraftQueries;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.departure.store.Store;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The administrators' page of exports, and of the company's end.
 */
@Controller
@RequestMapping("/departure")
class DepartureController {

	private static final String BACK = "redirect:/departure";

	private static final Logger LOG = LoggerFactory.getLogger(DepartureController.class);

	private final Wall wall;

	private final ExportQueries queries;

	private final DraftQueries switches;

	private final ExportDesk desk;

	private final DeletionQueries deletions;

	private final DeletionDesk end;

	private final Store store;

	private final InstantSource now;

	DepartureController(Wall wall, ExportQueries queries, DraftQueries switches, ExportDesk desk,
			DeletionQueries deletions, DeletionDesk end, Store store, InstantSource now) {
		this.wall = wall;
		this.queries = queries;
		this.switches = switches;
		this.desk = desk;
		this.deletions = deletions;
		this.end = end;
		this.store = store;
		this.now = now;
	}

	@GetMapping
	ModelAndView show(Company company) {
		return view("departure", company);
	}

	/** The list alone, for a page that waits. */
	@GetMapping("/exports")
	ModelAndView list(Company company) {
		return view("fragments/departure :: exports", company);
	}

	@PostMapping("/exports")
	String order(Company company, RedirectAttributes next) {
		return answer(this.desk.order(company), next);
	}

	@PostMapping("/exports/{id}/decide")
	String decide(Company company, @PathVariable UUID id, @RequestParam boolean agree, RedirectAttributes next) {
		return answer(this.desk.decide(company, id, agree), next);
	}

	/** Until it is made, whoever ordered it. */
	@PostMapping("/exports/{id}/withdraw")
	String withdraw(Company company, @PathVariable UUID id, RedirectAttributes next) {
		return answer(this.desk.withdraw(company, id), next);
	}

	/**
	 * Sends the file; that it was fetched is in the audit before its first byte.
	 * @throws IOException where it cannot be finished: the connection breaks, so that
	 * nobody takes a part for the whole
	 */
	@PostMapping("/exports/{id}/file")
	ModelAndView file(Company company, @PathVariable UUID id, HttpServletResponse response, RedirectAttributes next)
			throws IOException {
		var export = this.wall.view(company, () -> this.queries.find(company.id(), id))
			.filter((found) -> found.fetchable(this.now.instant()));
		if (export.isEmpty()) {
			return new ModelAndView(answer(ExportOutcome.GONE, next));
		}
		try (var bytes = this.store.open(export.get().key()).orElse(null)) {
			if (bytes == null) {
				return new ModelAndView(answer(ExportOutcome.GONE, next));
			}
			this.desk.download(company, export.get());
			response.setContentType("application/zip");
			response.setContentLengthLong(export.get().bytes());
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("linli-%s-%s.zip".formatted(company.caller().organization().alias(), id))
						.build()
						.toString());
			bytes.transferTo(response.getOutputStream());
			response.flushBuffer();
			return new ModelAndView((model, request, answer) -> {
			});
		}
		catch (IOException ex) {
			if (response.isCommitted()) {
				throw ex;
			}
			LOG.warn("The file of export {} cannot be read: {}", id, ex.getMessage());
			response.reset();
			return new ModelAndView(answer(ExportOutcome.STORE_AWAY, next));
		}
	}

	/** Asks for the deletion of the company, which an operator confirms. */
	@PostMapping("/deletion")
	String ask(Company company, @RequestParam String reason, RedirectAttributes next) {
		next.addFlashAttribute("answer",
				Reason.isOne(reason) ? this.end.ask(company, reason.strip()) : DeletionOutcome.NO_REASON);
		return BACK;
	}

	@PostMapping("/deletion/take-back")
	String takeBack(Company company, RedirectAttributes next) {
		next.addFlashAttribute("answer", this.end.takeBack(company));
		return BACK;
	}

	private ModelAndView view(String name, Company company) {
		return this.wall.view(company,
				() -> new ModelAndView(name)
					.addObject("list",
							new Exports(this.queries.of(company.id()), this.switches.fourEyes().on(),
									company.caller().name()))
					.addObject("deletion", this.deletions.under(company.id()).orElse(null)));
	}

	private static String answer(ExportOutcome outcome, RedirectAttributes next) {
		next.addFlashAttribute("outcome", outcome);
		return BACK;
	}

	/**
	 * What the page shows.
	 *
	 * @param fourEyes whether a second administrator has to agree
	 * @param reader who looks at it
	 */
	record Exports(List<CompanyExport> all, boolean fourEyes, String reader) {

		/** Whether one is being made. */
		public boolean running() {
			return this.all.stream().anyMatch((export) -> export.state() == State.WAITING);
		}

		/** Whether none may be ordered now. */
		public boolean underWay() {
			return running() || this.all.stream().anyMatch((export) -> export.state() == State.ASKED);
		}

	}

}
