package io.linli.console.client;

import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of a company's client applications.
 */
@Controller
@RequestMapping("/clients")
class ClientController {

	private final Wall wall;

	private final ClientQueries queries;

	private final ClientDesk desk;

	private final UnknownDesk unknown;

	ClientController(Wall wall, ClientQueries queries, ClientDesk desk, UnknownDesk unknown) {
		this.wall = wall;
		this.queries = queries;
		this.desk = desk;
		this.unknown = unknown;
	}

	@GetMapping
	String clients(Company company, Model model) {
		model.addAttribute("clients", this.wall.view(company, this.queries::all));
		model.addAttribute("unknown", this.wall.view(company, this.unknown::unknown));
		model.addAttribute("all", Permissions.ALL);
		return "clients";
	}

	/** A box that is not ticked is not sent. */
	@PostMapping
	String set(Company company, @RequestParam String client, @RequestParam int version,
			@RequestParam(defaultValue = "false") boolean read, @RequestParam(defaultValue = "false") boolean write,
			@RequestParam(defaultValue = "false") boolean people, @RequestParam(defaultValue = "false") boolean trusted,
			RedirectAttributes next) {
		var permissions = new Permissions(read, write, people, trusted);
		next.addFlashAttribute("outcome", this.desk.set(company, client.strip(), permissions, version));
		return "redirect:/clients";
	}

	@PostMapping("/unknown")
	String turn(Company company, @RequestParam boolean refused, @RequestParam int version, RedirectAttributes next) {
		next.addFlashAttribute("outcome", this.unknown.turn(company, refused, version));
		return "redirect:/clients";
	}

}
