package io.linli.console.benchmark;

import java.time.YearMonth;
import java.util.Optional;

import io.linli.console.language.Words;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Group;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page on which a group's managers compare its projects.
 */
@Controller
class BenchmarkController {

	private final Wall wall;

	private final BenchmarkQueries queries;

	BenchmarkController(Wall wall, BenchmarkQueries queries) {
		this.wall = wall;
		this.queries = queries;
	}

	@GetMapping("/benchmark")
	String benchmark(Group group, @RequestParam(required = false) @Nullable String kpi,
			@RequestParam(required = false) @Nullable YearMonth from,
			@RequestParam(required = false) @Nullable YearMonth to, @RequestAttribute Words words, Model model) {
		var chosen = chosen(kpi);
		var page = this.wall.view(group, () -> read(group, chosen, from, to));
		model.addAttribute("kpis", Registry.all());
		model.addAttribute("say", new FigureWords(chosen, words));
		page.ifPresent((found) -> model.addAttribute("page", found));
		return page.isPresent() ? "benchmark" : "benchmark-none";
	}

	private Optional<BenchmarkPage> read(Group group, Kpi kpi, @Nullable YearMonth from, @Nullable YearMonth to) {
		var run = this.queries.published().orElse(null);
		if (run == null) {
			return Optional.empty();
		}
		var months = this.queries.months(run, group);
		if (months.isEmpty()) {
			return Optional.empty();
		}
		var period = Period.of(from, to, months, run.month());
		var benchmark = Benchmark.of(kpi, period, this.queries.projects(run, group, kpi, period));
		return Optional
			.of(new BenchmarkPage(run, months, benchmark, IntervalChart.of(benchmark), Period.reversed(from, to)));
	}

	private static Kpi chosen(@Nullable String code) {
		if (code == null || code.isEmpty()) {
			return Registry.all().getFirst();
		}
		return Registry.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
