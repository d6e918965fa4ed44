package io.linli.console.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.linli.console.language.Words;
import io.linli.console.paging.Place;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

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

	/** A file takes its lines in parts, and holds no connection while it is sent. */
	private static final int PART = 2_000;

	static final int MOST_EXPORTED = 100_000;

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

	/** Takes a ledger out, the newest lines first; that it was is a line of it. */
	@PostMapping("/file")
	void file(Company company, @RequestParam Ledger ledger, @RequestParam(required = false) @Nullable String person,
			@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String subject,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate until, @RequestAttribute Words words,
			HttpServletResponse response) throws IOException {
		var filter = AuditFilter.of(ledger, person, kind, subject, from, until, null, today());
		this.wall.change(company, () -> {
			this.desk.write(company, Act.of(Act.Kind.AUDIT_EXPORTED, exported(filter, words), null));
			return true;
		});
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename("audit-%s-%s-%s.csv".formatted(ledger.name().toLowerCase(Locale.ROOT).replace('_', '-'),
							filter.from(), filter.until()))
					.build()
					.toString());
		try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
			write(company, filter, new AuditFile(out, ledger, words));
		}
	}

	private void write(Company company, AuditFilter filter, AuditFile file) {
		file.begin();
		int written = 0;
		@Nullable AuditFilter rest = filter;
		while (rest != null) {
			var part = rest;
			var entries = this.wall.view(company, () -> this.queries.entries(part, PART));
			int room = MOST_EXPORTED - written;
			entries.stream().limit(room).forEach(file::write);
			written += Math.min(room, entries.size());
			if (entries.size() > room || (written == MOST_EXPORTED && entries.size() == PART)) {
				file.cut(MOST_EXPORTED);
				return;
			}
			rest = (entries.size() == PART) ? filter.behind(entries.getLast().place()) : null;
		}
	}

	/** In both languages, with what it was filtered by. */
	private static io.linli.sla.Words exported(AuditFilter filter, Words words) {
		return new io.linli.sla.Words(exported(filter, words.in(Locale.SIMPLIFIED_CHINESE), "；"),
				exported(filter, words.in(Locale.ENGLISH), "; "));
	}

	private static String exported(AuditFilter filter, Words words, String between) {
		var said = new AuditWords(words);
		var parts = new ArrayList<>(List.of(said.ledger(filter.ledger()),
				words.say("audit.range", words.date(filter.from()), words.date(filter.until()))));
		Stream.of(filter.person(), filter.kind(), filter.subject())
			.filter((part) -> !part.isEmpty())
			.forEach(parts::add);
		return String.join(between, parts);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.time.instant(), Words.ZONE);
	}

}
