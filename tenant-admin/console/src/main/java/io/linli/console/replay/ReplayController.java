package io.linli.console.replay;

import java.io.IOException;

import io.linli.console.language.Words;
import io.linli.console.threshold.ThresholdWords;
import io.linli.console.workplace.Workplace.Company;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page that shows what the drafts would have made of the last days; it changes
 * nothing.
 */
@Controller
class ReplayController {

	private final Replays replays;

	ReplayController(Replays replays) {
		this.replays = replays;
	}

	/** A target that is no percentage counts as the nearest one. */
	@GetMapping("/thresholds/drafts/replay")
	String replay(Company company, @RequestParam(defaultValue = "95") int target, @RequestAttribute Words words,
			Model model, HttpServletResponse response) throws IOException {
		model.addAttribute("page",
				Waiting.on(response, (waiting) -> this.replays.replay(company, Math.clamp(target, 1, 100), waiting)));
		model.addAttribute("say", new ThresholdWords(words));
		return "replay";
	}

}
