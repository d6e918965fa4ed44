package io.linli.console.threshold;

import io.linli.console.language.Words;
import io.linli.console.workplace.Workplace.Company;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/**
 * The page of all of a company's limits.
 */
@Controller
class ThresholdController {

	private final ThresholdPages pages;

	ThresholdController(ThresholdPages pages) {
		this.pages = pages;
	}

	@GetMapping("/thresholds")
	String matrix(Company company, @RequestAttribute Words words, Model model) {
		model.addAttribute("page", this.pages.matrix(company));
		model.addAttribute("choices", Choices.ALL);
		model.addAttribute("say", new ThresholdWords(words));
		return "thresholds";
	}

}
