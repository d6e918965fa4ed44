package io.linli.console.level;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.linli.console.signin.Person;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of the contract levels and of who has which.
 */
@Controller
@RequestMapping("/thresholds/levels")
class LevelController {

	private final Wall wall;

	private final LevelQueries queries;

	private final LevelDesk desk;

	LevelController(Wall wall, LevelQueries queries, LevelDesk desk) {
		this.wall = wall;
		this.queries = queries;
		this.desk = desk;
	}

	@GetMapping
	ModelAndView show(Company company) {
		return page(company, HttpStatus.OK);
	}

	@PostMapping
	ModelAndView add(Company company, Person person, @RequestParam String label, @RequestParam int rank,
			RedirectAttributes next) {
		return answer(this.desk.add(company, person, label, rank), company, next);
	}

	@PostMapping("/rename")
	ModelAndView rename(Company company, Person person, @RequestParam UUID level, @RequestParam int version,
			@RequestParam String label, RedirectAttributes next) {
		return answer(this.desk.rename(company, person, level, version, label), company, next);
	}

	@PostMapping("/retire")
	ModelAndView retire(Company company, Person person, @RequestParam UUID level, @RequestParam int version,
			RedirectAttributes next) {
		return answer(this.desk.retire(company, person, level, version), company, next);
	}

	@PostMapping("/project")
	ModelAndView grant(Company company, Person person, @RequestParam UUID project, @RequestParam UUID level,
			@RequestParam LocalDate from, @RequestParam String seen, RedirectAttributes next) {
		return answer(this.desk.grant(company, person, project, level, from, seen), company, next);
	}

	private ModelAndView answer(LevelOutcome outcome, Company company, RedirectAttributes next) {
		if (outcome.done()) {
			next.addFlashAttribute("outcome", outcome);
			return new ModelAndView("redirect:/thresholds/levels");
		}
		return page(company, outcome.status()).addObject("outcome", outcome);
	}

	private ModelAndView page(Company company, HttpStatusCode status) {
		var page = this.wall.view(company, () -> new LevelPage(this.queries.levels(), this.queries.projects()));
		return new ModelAndView("levels", status).addObject("page", page);
	}

	/** What the page shows. */
	record LevelPage(List<Level> levels, List<ProjectLevels> projects) {

		/** Those that a project can be given. */
		public List<Level> offered() {
			return this.levels.stream().filter((level) -> !level.retired()).toList();
		}

	}

}
