package io.linli.console.start;

import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of first steps.
 */
@Controller
class StartController {

	private final Wall wall;

	private final StartQueries queries;

	StartController(Wall wall, StartQueries queries) {
		this.wall = wall;
		this.queries = queries;
	}

	@GetMapping("/start")
	ModelAndView show(Company company) {
		return new ModelAndView("start").addObject("list", this.wall.view(company, this.queries::checklist));
	}

	/** Where an administrator begins: with the first steps, until something is there. */
	@GetMapping("/begin")
	String begin(Company company) {
		return this.wall.view(company, this.queries::checklist).isNew() ? "redirect:/start" : "redirect:/thresholds";
	}

}
