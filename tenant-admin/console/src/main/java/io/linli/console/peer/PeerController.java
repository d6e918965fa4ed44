package io.linli.console.peer;

import io.linli.console.workplace.Workplace.Company;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page on which a company agrees to the comparison between groups.
 */
@Controller
@RequestMapping("/benchmark/consent")
class PeerController {

	private final PeerDesk desk;

	PeerController(PeerDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	String show(Company company, Model model) {
		model.addAttribute("page", this.desk.page(company));
		return "peers";
	}

	@PostMapping
	String decide(Company company, @RequestParam boolean takesPart, RedirectAttributes next) {
		next.addFlashAttribute("outcome", this.desk.decide(company, takesPart));
		return "redirect:/benchmark/consent";
	}

}
