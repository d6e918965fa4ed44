package io.linli.console.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;

import io.linli.console.language.Words;
import io.linli.console.paging.Place;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages of the ledgers, and the file of one of them.
 */
@Controller
@RequestMapping("/audit")
class AuditController {

	private static final int PAGE = 50;

	private static final Logger LOG = LoggerFactory.getLogger(AuditController.class);

	private final Wall wall;

	private final AuditQueries queries;

	private final AuditDesk desk;

	private final InstantSource time;

	AuditController(Wall wall, AuditQueries queries, AuditDesk desk, InstantSource time) {
		this.wall = wall;
		this.queries = queries;
		this.desk = desk;
		this.time = time;
	}

	@GetMapping
	String audit(Company company, @RequestParam(required = false) @Nullable Ledger ledger,
			@RequestParam(required = false) @Nullable String person,
			@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String subject,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate until,
			@RequestParam(required = false) @Nullable String after, @RequestAttribute Words words, Model model) {
		var filter = AuditFilter.of(ledger, person, kind, subject, from, until, after, today());
		var found = this.wall.view(company, () -> this.queries.entries(filter, PAGE + 1));
		var entries = found.subList(0, Math.min(PAGE, found.size()));
		@Nullable Place next = (found.size() > PAGE) ? entries.getLast().place() : null;
		model.addAttribute("page", new AuditPage(filter, entries, next));
		model.addAttribute("say", new AuditWords(words));
		return "audit";
	}

	/**
	 * Takes a ledger out, the newest lines first; that it was is a line of it.
	 * @throws IOException where it cannot be finished: nothing catches it, so that the
	 * connection breaks and nobody takes a part for the whole
	 */
	@PostMapping("/file")
	void file(Company company, @RequestParam Ledger ledger, @RequestParam(required = false) @Nullable String person,
			@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String subject,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate until, @RequestAttribute Words words,
			HttpServletResponse response) throws IOException {
		var filter = AuditFilter.of(ledger, person, kind, subject, from, until, null, today());
		var export = Export.begin(filter,
				(part, lines) -> this.wall.view(company, () -> this.queries.entries(part, lines)));
		this.wall.change(company, () -> {
			this.desk.write(company, Act.of(Act.Kind.AUDIT_EXPORTED,
					this.desk.say((said) -> new AuditWords(said).exported(filter)), null));
			return true;
		});
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename("audit-%s-%s-%s.csv".formatted(ledger.name().toLowerCase(Locale.ROOT).replace('_', '-'),
							filter.from(), filter.until()))
					.build()
					.toString());
		var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
		try {
			export.write(new AuditFile(out, ledger, words));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		catch (RuntimeException ex) {
			LOG.error("A ledger could not be taken out to its end", ex);
			// Without its cause, for which there is a page that would end the file.
			throw new IOException("the file is not complete");
		}
		out.close();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.time.instant(), Words.ZONE);
	}

}
