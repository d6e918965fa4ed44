package io.linli.console.onboarding;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a company asks to be taken in, without a login. Nothing is made of it before an
 * operator approves.
 */
@Controller
@RequestMapping("/sign-up")
class SignUpController {

	private final OnboardingDesk desk;

	private final SignUpLimit limit;

	SignUpController(OnboardingDesk desk, SignUpLimit limit) {
		this.desk = desk;
		this.limit = limit;
	}

	@GetMapping
	ModelAndView form() {
		return form(new WishForm("", "", "admin", "", "", "", "", null), List.of(), HttpStatus.OK);
	}

	@PostMapping
	ModelAndView ask(@ModelAttribute WishForm form, HttpServletRequest request) {
		var wish = form.wish();
		var faults = new ArrayList<>(wish.faults(Kind.COMPANY));
		if (wish.adminEmail() == null) {
			faults.add("adminEmail");
		}
		if (!faults.isEmpty()) {
			return form(form, faults, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		if (!this.limit.allows(request.getRemoteAddr())) {
			return form(form, List.of("too-many"), HttpStatus.TOO_MANY_REQUESTS);
		}
		this.desk.ask(wish);
		return new ModelAndView("redirect:/sign-up/asked");
	}

	@GetMapping("/asked")
	String asked() {
		return "sign-up-asked";
	}

	private static ModelAndView form(WishForm form, List<String> faults, HttpStatus status) {
		return new ModelAndView("sign-up", status).addObject("kind", Kind.COMPANY)
			.addObject("form", form)
			.addObject("faults", faults);
	}

}
