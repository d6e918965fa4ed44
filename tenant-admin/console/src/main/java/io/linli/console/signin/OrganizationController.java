package io.linli.console.signin;

import io.linli.console.workplace.Workplace;
import io.linli.console.workplace.Workplaces;
import io.linli.tenancy.Organization;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CsrfTokenRepository;
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

	private final SignIns signIns;

	private final CsrfTokenRepository formTokens;

	OrganizationController(SignedIn signedIn, Workplaces workplaces, SignIns signIns, CsrfTokenRepository formTokens) {
		this.signedIn = signedIn;
		this.workplaces = workplaces;
		this.signIns = signIns;
		this.formTokens = formTokens;
	}

	@GetMapping("/organization")
	String choices(Person person, Model model) {
		model.addAttribute("choices", person.organizations().stream().map((each) -> choice(person, each)).toList());
		return "organization";
	}

	@PostMapping("/organization")
	String choose(Person person, @RequestParam String organization, HttpServletRequest request,
			HttpServletResponse response) {
		var chosen = person.organizations()
			.stream()
			.filter((candidate) -> candidate.alias().equals(organization))
			.findFirst()
			.orElseThrow(() -> new Refused(Problem.NO_ORGANIZATION));
		this.signedIn.choose(request, chosen);
		this.signIns.note(person, chosen, request.getRemoteAddr());
		// A form that is still open in another tab was filled in for the other
		// organization.
		this.formTokens.saveToken(null, request, response);
		return "redirect:/";
	}

	private Choice choice(Person person, Organization organization) {
		var workplace = this.workplaces.find(person.memberOf(organization));
		return new Choice(organization.alias(), workplace.map(Workplace::name).orElse(organization.alias()));
	}

	record Choice(String alias, String name) {
	}

}
