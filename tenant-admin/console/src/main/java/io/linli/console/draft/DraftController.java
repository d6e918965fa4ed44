package io.linli.console.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import io.linli.console.language.Words;
import io.linli.console.signin.Person;
import io.linli.console.threshold.FourEyes;
import io.linli.console.threshold.ThresholdWords;
import io.linli.console.workplace.Workplace.Company;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of drafts: what would change, and what becomes of it.
 */
@Controller
@RequestMapping("/thresholds/drafts")
class DraftController {

	private final DraftPages pages;

	private final DraftDesk desk;

	private final CopyDesk copies;

	DraftController(DraftPages pages, DraftDesk desk, CopyDesk copies) {
		this.pages = pages;
		this.desk = desk;
		this.copies = copies;
	}

	@GetMapping
	ModelAndView show(Company company, Person person, @RequestAttribute Words words) {
		return page(company, person, words, HttpStatus.OK);
	}

	@PostMapping
	ModelAndView act(Company company, Person person, @RequestParam DraftsPage.Act act,
			@RequestParam(defaultValue = "") List<UUID> draft, @RequestParam(defaultValue = "") String reason,
			@RequestAttribute Words words, RedirectAttributes next) {
		var chosen = new LinkedHashSet<>(draft);
		var outcome = switch (act) {
			case SUBMIT -> this.desk.submit(company, person, chosen);
			case PUBLISH -> this.desk.publish(company, person, chosen);
			case SEND_BACK -> this.desk.sendBack(company, person, chosen, reason);
			case DISCARD -> this.desk.discard(company, person, chosen);
		};
		return answer(outcome, chosen.size(), company, person, words, next);
	}

	@PostMapping("/impossible")
	ModelAndView discardImpossible(Company company, Person person, @RequestParam UUID draft,
			@RequestAttribute Words words, RedirectAttributes next) {
		return answer(this.desk.discardImpossible(company, draft), 1, company, person, words, next);
	}

	@PostMapping("/four-eyes")
	ModelAndView fourEyes(Company company, Person person, @RequestParam FourEyes.Turn turn, @RequestParam Instant seen,
			@RequestAttribute Words words, RedirectAttributes next) {
		return answer(this.desk.turnFourEyes(company, person, turn, seen), 0, company, person, words, next);
	}

	@PostMapping("/copy")
	ModelAndView copy(Company company, Person person, @RequestParam UUID from, @RequestParam UUID to,
			@RequestParam LocalDate day, @RequestAttribute Words words, RedirectAttributes next) {
		if (day.isBefore(this.pages.today(company))) {
			return answer(DraftOutcome.PAST, 0, company, person, words, next);
		}
		var copied = this.copies.copy(company, person, from, to, day);
		next.addFlashAttribute("leftOut", copied.leftOut());
		return answer((copied.drafted() > 0) ? DraftOutcome.COPIED : DraftOutcome.NOTHING_TO_COPY, copied.drafted(),
				company, person, words, next);
	}

	private ModelAndView answer(DraftOutcome outcome, int count, Company company, Person person, Words words,
			RedirectAttributes next) {
		if (outcome.done()) {
			next.addFlashAttribute("outcome", outcome);
			next.addFlashAttribute("count", count);
			return new ModelAndView("redirect:/thresholds/drafts");
		}
		return page(company, person, words, outcome.status()).addObject("outcome", outcome).addObject("count", count);
	}

	private ModelAndView page(Company company, Person person, Words words, HttpStatusCode status) {
		var view = new ModelAndView("drafts", status);
		view.addObject("page", this.pages.drafts(company, person));
		view.addObject("say", new ThresholdWords(words));
		return view;
	}

}
