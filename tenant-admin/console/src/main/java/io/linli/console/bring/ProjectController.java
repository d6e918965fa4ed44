package io.linli.console.bring;

import io.linli.console.language.Words;
import io.linli.console.workplace.Workplace.Company;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which one project is added by hand.
 */
@Controller
@RequestMapping("/start/project")
class ProjectController {

	private final BringDesk desk;

	ProjectController(BringDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	ModelAndView show(Company company, @RequestAttribute Words words) {
		return page(company, ProjectForm.empty(), null, words, HttpStatus.OK);
	}

	@PostMapping
	ModelAndView add(Company company, @RequestParam(defaultValue = "") String code,
			@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String city,
			@RequestParam(defaultValue = "") String zone, @RequestParam(defaultValue = "") String level,
			@RequestParam(defaultValue = "") String since, @RequestAttribute Words words, RedirectAttributes next) {
		var form = new ProjectForm(code.strip(), name.strip(), city.strip(), zone.strip(), level.strip(),
				since.strip());
		var added = this.desk.add(company, form);
		if (added.done()) {
			next.addFlashAttribute("added", form.name());
			return new ModelAndView("redirect:/start/project");
		}
		return page(company, form, added, words, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private ModelAndView page(Company company, ProjectForm form, @Nullable Added faults, Words words,
			HttpStatusCode status) {
		var known = this.desk.known(company, Kind.PROJECTS);
		return new ModelAndView("project-new", status).addObject("form", form)
			.addObject("faults", faults)
			.addObject("known", known)
			.addObject("zones", Zones.all())
			.addObject("say", new BringWords(words, known));
	}

}
