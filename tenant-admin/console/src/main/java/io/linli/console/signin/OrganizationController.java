package io.linli.console.signin;

import io.linli.console.workplace.Workplace;
import io.linli.console.workplace.Workplaces;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a member of several organizations says for which one they work now.
 */
@Controller
class OrganizationController {

	private final SignedIn signedIn;

	private final Workplaces workplaces;

	OrganizationController(SignedIn signedIn, Workplaces workplaces) {
		this.signedIn = signedIn;
		this.workplaces = workplaces;
	}

	@GetMapping("/organization")
	String choices(Person person, Model model) {
		model.addAttribute("choices", person.memberships().stream().map(this::choice).toList());
		return "organization";
	}

	@PostMapping("/organization")
	String choose(Person person, @RequestParam String organization, HttpServletRequest request) {
		var membership = person.memberships()
			.stream()
			.filter((candidate) -> candidate.alias().equals(organization))
			.findFirst()
			.orElseThrow(() -> new Refused(Problem.NO_ORGANIZATION));
		this.signedIn.choose(request, membership);
		return "redirect:/";
	}

	private Choice choice(Membership membership) {
		var name = this.workplaces.find(membership.id()).map(Workplace::name).orElse(membership.alias());
		return new Choice(membership.alias(), name);
	}

	record Choice(String alias, String name) {
	}

}
