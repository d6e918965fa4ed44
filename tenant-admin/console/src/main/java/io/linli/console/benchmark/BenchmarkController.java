package io.linli.console.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.linli.console.benchmark.table.CommaSeparated;
import io.linli.console.benchmark.table.Markup;
import io.linli.console.benchmark.table.Spreadsheet;
import io.linli.console.language.Words;
import io.linli.console.workplace.Workplace;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages on which a group's managers and a company's administrators look at figures,
 * and the same as files.
 */
@Controller
class BenchmarkController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final Benchmarks benchmarks;

	private final JsonMapper json;

	BenchmarkController(Benchmarks benchmarks, JsonMapper json) {
		this.benchmarks = benchmarks;
		this.json = json;
	}

	@GetMapping(path = { "/benchmark", "/benchmark/{view}" }, params = "!as")
	String show(Workplace workplace, @PathVariable(required = false) @Nullable String view, @ModelAttribute Wish wish,
			@RequestAttribute Words words, Model model) {
		var kpi = chosen(wish.kpi());
		var page = page(workplace, view, kpi, wish, words);
		model.addAttribute("kpis", Registry.all());
		model.addAttribute("say", new FigureWords(kpi, words));
		page.ifPresent((found) -> {
			model.addAttribute("page", found);
			model.addAttribute("caption", new Caption(found, words));
			var plot = found.drawing().plot();
			var table = found.drawing().table();
			model.addAttribute("tableMarkup", (table != null) ? Markup.of(table) : "");
			model.addAttribute("plot", (plot != null) ? script(plot) : "");
		});
		return page.isPresent() ? "benchmark" : "benchmark-none";
	}

	@GetMapping(path = { "/benchmark", "/benchmark/{view}" }, params = "as")
	ResponseEntity<byte[]> file(Workplace workplace, @PathVariable(required = false) @Nullable String view,
			@ModelAttribute Wish wish, @RequestParam String as, @RequestAttribute Words words) {
		var kpi = chosen(wish.kpi());
		var page = page(workplace, view, kpi, wish, words).orElseThrow(Benchmarks::notFound);
		var table = page.drawing().table();
		if (table == null) {
			throw Benchmarks.notFound();
		}
		var named = new Caption(page, words);
		return switch (as) {
			case "csv" -> file(named.fileName() + ".csv", CSV, CommaSeparated.of(table, named.everywhere()));
			case "xlsx" -> file(named.fileName() + ".xlsx", XLSX,
					Spreadsheet.of(table, named.view(), words.say("benchmark.file.about"), named.remarks()));
			default -> throw Benchmarks.notFound();
		};
	}

	private Optional<BenchmarkPage> page(Workplace workplace, @Nullable String view, Kpi kpi, Wish wish, Words words) {
		if (!wish.possible()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		var chosen = (view == null) ? View.MAP : View.of(view).orElseThrow(Benchmarks::notFound);
		return this.benchmarks.page(workplace, chosen, kpi, wish, words);
	}

	/** As the text of a script element, which nothing in it can end. */
	private String script(Plot plot) {
		return this.json.writeValueAsString(plot).replace("<", "\\u003c");
	}

	private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
		var disposition = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(content);
	}

	private static Kpi chosen(@Nullable String code) {
		if (code == null || code.isEmpty()) {
			return Registry.all().getFirst();
		}
		return Registry.find(code).orElseThrow(Benchmarks::notFound);
	}

}
