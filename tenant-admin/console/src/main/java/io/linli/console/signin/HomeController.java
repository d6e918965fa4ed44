package io.linli.console.signin;

import io.linli.console.workplace.Workplace;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The root leads to the page of one's role; signing out and a failed sign-in end here,
 * too.
 */
@Controller
class HomeController {

	private final SignedIn signedIn;

	HomeController(SignedIn signedIn) {
		this.signedIn = signedIn;
	}

	@GetMapping("/")
	String home(HttpServletRequest request) {
		var person = this.signedIn.required(request);
		return switch (this.signedIn.workplace(request)) {
			case Workplace.Company company when person.administers() -> "redirect:/begin";
			case Workplace.Company company when person.supervises() -> "redirect:/today";
			case Workplace.Group group when person.manages() -> "redirect:/benchmark";
			case Workplace.Platform platform when person.operates() -> "redirect:/platform";
			case Workplace other -> throw new Refused(Problem.NO_PERMISSION);
		};
	}

	@GetMapping("/signed-out")
	String signedOut() {
		return "signed-out";
	}

	@GetMapping("/sign-in-failed")
	String signInFailed() {
		return "sign-in-failed";
	}

}
