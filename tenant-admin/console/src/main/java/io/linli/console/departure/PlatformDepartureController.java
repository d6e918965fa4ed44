package io.linli.console.departure;

import java.util.UUID;

import io.linli.console.departure.DepartureController.Exports;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Platform;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The operators' page of a company that leaves: they order an export at its wish, and
 * never get the file.
 */
@Controller
@RequestMapping("/platform/{company}/departure")
class PlatformDepartureController {

	private final Wall wall;

	private final ExportQueries queries;

	private final ExportDesk desk;

	PlatformDepartureController(Wall wall, ExportQueries queries, ExportDesk desk) {
		this.wall = wall;
		this.queries = queries;
		this.desk = desk;
	}

	@GetMapping
	ModelAndView show(Platform platform, @PathVariable UUID company) {
		var name = existing(platform, company);
		return this.wall.view(platform,
				() -> new ModelAndView("platform-departure").addObject("name", name)
					.addObject("company", company)
					.addObject("list", new Exports(this.queries.of(company), false, platform.caller().name())));
	}

	@PostMapping("/exports")
	String order(Platform platform, @PathVariable UUID company, RedirectAttributes next) {
		existing(platform, company);
		next.addFlashAttribute("outcome", this.desk.order(platform, company));
		return "redirect:/platform/" + company + "/departure";
	}

	private String existing(Platform platform, UUID company) {
		return this.wall.view(platform, () -> this.queries.name(company))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
