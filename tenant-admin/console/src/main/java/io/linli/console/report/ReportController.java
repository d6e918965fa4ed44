package io.linli.console.report;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The list of reports, and each of them: in a frame, on its own, or as a file.
 */
@Controller
@RequestMapping("/reports")
class ReportController {

	/**
	 * A report is a page of its own, with its style inside and no script: it is
	 * sandboxed, so that nothing in it could act for the reader.
	 */
	private static final String SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
			+ "font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);

	private final Wall wall;

	private final ReportQueries queries;

	ReportController(Wall wall, ReportQueries queries) {
		this.wall = wall;
		this.queries = queries;
	}

	@GetMapping
	String list(Workplace workplace, Model model) {
		model.addAttribute("reports", this.wall.view(workplace, this.queries::all));
		return "reports";
	}

	@GetMapping("/{company}/{year}")
	String show(Workplace workplace, @PathVariable UUID company, @PathVariable int year, Model model) {
		model.addAttribute("report", found(workplace, () -> this.queries.find(company, year)));
		return "report";
	}

	@GetMapping("/{company}/{year}/page")
	ResponseEntity<String> page(Workplace workplace, @PathVariable UUID company, @PathVariable int year) {
		return page().body(found(workplace, () -> this.queries.html(company, year)));
	}

	@GetMapping("/{company}/{year}/file")
	ResponseEntity<String> file(Workplace workplace, @PathVariable UUID company, @PathVariable int year) {
		var report = found(workplace, () -> this.queries.find(company, year));
		var name = ContentDisposition.attachment()
			.filename(report.company() + "-" + report.year() + ".html", UTF_8)
			.build();
		return page().header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
			.body(found(workplace, () -> this.queries.html(company, year)));
	}

	private static ResponseEntity.BodyBuilder page() {
		return ResponseEntity.ok().contentType(HTML).header("Content-Security-Policy", SANDBOX);
	}

	/** Not found is also what belongs to somebody else. */
	private <T> T found(Workplace workplace, Supplier<Optional<T>> work) {
		return this.wall.view(workplace, work).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
