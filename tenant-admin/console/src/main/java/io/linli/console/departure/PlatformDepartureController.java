package io.linli.console.departure;

import java.util.UUID;

import io.linli.console.departure.DepartureController.Exports;
import io.linli.console.departure.ExportQueries.Listed;
import io.linli.console.onboarding.Reason;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Platform;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The operators' page of a company that leaves: they order an export at its wish, and
 * never get the file; and two people see to its deletion.
 */
@Controller
@RequestMapping("/platform/{company}/departure")
class PlatformDepartureController {

	private final Wall wall;

	private final ExportQueries queries;

	private final ExportDesk desk;

	private final DeletionQueries deletions;

	private final DeletionDesk end;

	PlatformDepartureController(Wall wall, ExportQueries queries, ExportDesk desk, DeletionQueries deletions,
			DeletionDesk end) {
		this.wall = wall;
		this.queries = queries;
		this.desk = desk;
		this.deletions = deletions;
		this.end = end;
	}

	@GetMapping
	ModelAndView show(Platform platform, @PathVariable UUID company) {
		var found = existing(platform, company);
		return this.wall.view(platform,
				() -> new ModelAndView("platform-departure").addObject("name", found.name())
					.addObject("company", company)
					.addObject("list", new Exports(this.queries.of(company), false, platform.caller().name()))
					.addObject("deletion", this.deletions.under(company).orElse(null)));
	}

	@PostMapping("/exports")
	String order(Platform platform, @PathVariable UUID company, RedirectAttributes next) {
		existing(platform, company);
		next.addFlashAttribute("outcome", this.desk.order(platform, company));
		return back(company);
	}

	@PostMapping("/exports/{id}/withdraw")
	String withdraw(Platform platform, @PathVariable UUID company, @PathVariable UUID id, RedirectAttributes next) {
		existing(platform, company);
		next.addFlashAttribute("outcome", this.desk.withdraw(platform, company, id));
		return back(company);
	}

	@PostMapping("/deletion")
	String ask(Platform platform, @PathVariable UUID company, @RequestParam String reason, RedirectAttributes next) {
		var found = existing(platform, company);
		next.addFlashAttribute("answer",
				Reason.isOne(reason) ? this.end.ask(platform, company, found.name(), found.alias(), reason.strip())
						: DeletionOutcome.NO_REASON);
		return back(company);
	}

	@PostMapping("/deletion/confirm")
	String confirm(Platform platform, @PathVariable UUID company, RedirectAttributes next) {
		existing(platform, company);
		next.addFlashAttribute("answer", this.end.confirm(platform, company));
		return back(company);
	}

	@PostMapping("/deletion/take-back")
	String takeBack(Platform platform, @PathVariable UUID company, RedirectAttributes next) {
		existing(platform, company);
		next.addFlashAttribute("answer", this.end.takeBack(platform, company));
		return back(company);
	}

	private static String back(UUID company) {
		return "redirect:/platform/" + company + "/departure";
	}

	private Listed existing(Platform platform, UUID company) {
		return this.wall.view(platform, () -> this.queries.listed(company))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
