package io.linli.console.onboarding;

import java.util.UUID;

import io.linli.console.workplace.Workplace.Platform;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What an operator does about an onboarding that cannot go on.
 */
@Controller
@RequestMapping("/platform/{id}")
class CorrectionController {

	private final CorrectionDesk desk;

	private final RestoredDesk restored;

	private final Onboarder onboarder;

	CorrectionController(CorrectionDesk desk, RestoredDesk restored, Onboarder onboarder) {
		this.desk = desk;
		this.restored = restored;
		this.onboarder = onboarder;
	}

	@PostMapping("/correct")
	String correct(Platform platform, @PathVariable UUID id, @ModelAttribute Correction correction,
			RedirectAttributes next) {
		@Nullable String refusal = this.desk.correct(platform, id, correction);
		if (refusal == null) {
			this.onboarder.advance(id);
		}
		return answer(id, refusal, next);
	}

	@PostMapping("/give-up")
	String giveUp(Platform platform, @PathVariable UUID id, @RequestParam String reason, RedirectAttributes next) {
		return answer(id, Reason.isOne(reason) ? this.desk.giveUp(platform, id, reason.strip()) : "reason", next);
	}

	@PostMapping("/found-again")
	String foundAgain(Platform platform, @PathVariable UUID id, @ModelAttribute WishForm form,
			RedirectAttributes next) {
		@Nullable String refusal = this.restored.found(platform, id, form.wish());
		if (refusal == null) {
			this.onboarder.advance(id);
		}
		return answer(id, refusal, next);
	}

	private static String answer(UUID id, @Nullable String refusal, RedirectAttributes next) {
		if (refusal != null) {
			next.addFlashAttribute("refusal", refusal);
		}
		return "redirect:/platform/" + id;
	}

}
