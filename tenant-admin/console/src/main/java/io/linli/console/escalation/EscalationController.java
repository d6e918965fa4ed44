package io.linli.console.escalation;

import java.util.List;
import java.util.stream.Stream;

import io.linli.console.language.Words;
import io.linli.console.signin.Person;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of the company's own ladders and quiet time.
 */
@Controller
@RequestMapping("/thresholds/escalation")
class EscalationController {

	private static final List<Role> ROLES = Stream.of(Role.values())
		.filter((role) -> role != Role.GROUP_MANAGER && role != Role.INSPECTOR)
		.toList();

	private final Wall wall;

	private final EscalationQueries queries;

	private final EscalationDesk desk;

	EscalationController(Wall wall, EscalationQueries queries, EscalationDesk desk) {
		this.wall = wall;
		this.queries = queries;
		this.desk = desk;
	}

	@GetMapping
	ModelAndView show(Company company, @RequestAttribute Words words) {
		return page(read(company), words, HttpStatus.OK);
	}

	@PostMapping("/ladder")
	ModelAndView climb(Company company, Person person, @RequestParam SubjectKind kind, @RequestParam int version,
			@RequestParam(defaultValue = "false") boolean usual, @RequestParam MultiValueMap<String, String> given,
			@RequestAttribute Words words, RedirectAttributes next) {
		var form = LadderForm.of(given);
		var answer = usual ? new LadderForm.Answer(List.of(), null) : form.answer();
		var outcome = (answer.fault() != null) ? answer.fault()
				: this.desk.climb(company, person, kind, answer.rungs(), version);
		return outcome.done() ? done(next) : refused(outcome,
				(answer.fault() != null) ? read(company).filledIn(kind, form) : read(company), words);
	}

	@PostMapping("/quiet")
	ModelAndView hush(Company company, Person person, @RequestParam int version,
			@RequestParam(defaultValue = "false") boolean usual, @RequestParam MultiValueMap<String, String> given,
			@RequestAttribute Words words, RedirectAttributes next) {
		var form = QuietForm.of(given);
		var answer = usual ? new QuietForm.Answer(List.of(), null) : form.answer();
		var outcome = (answer.fault() != null) ? answer.fault()
				: this.desk.hush(company, person, answer.quiet(), version);
		return outcome.done() ? done(next)
				: refused(outcome, (answer.fault() != null) ? read(company).filledIn(form) : read(company), words);
	}

	private static ModelAndView done(RedirectAttributes next) {
		next.addFlashAttribute("outcome", EscalationOutcome.SAVED);
		return new ModelAndView("redirect:/thresholds/escalation");
	}

	private static ModelAndView refused(EscalationOutcome outcome, EscalationPage page, Words words) {
		return page(page, words, outcome.status()).addObject("outcome", outcome);
	}

	private EscalationPage read(Company company) {
		return this.wall.view(company, () -> {
			var quiet = this.queries.quiet();
			var kinds = Stream.of(SubjectKind.values()).filter((kind) -> !Rung.usual(kind).isEmpty());
			return new EscalationPage(kinds.map(this::ladder).toList(), quiet,
					QuietForm.fresh(quiet.isEmpty() ? Quiet.USUAL : quiet), this.queries.changes());
		});
	}

	private EscalationPage.Ladder ladder(SubjectKind kind) {
		var rungs = this.queries.rungs(kind);
		return new EscalationPage.Ladder(kind, !rungs.isEmpty(),
				LadderForm.fresh(rungs.isEmpty() ? Rung.usual(kind) : rungs));
	}

	private static ModelAndView page(EscalationPage page, Words words, HttpStatusCode status) {
		var view = new ModelAndView("escalation", status);
		view.addObject("page", page);
		view.addObject("roles", ROLES);
		view.addObject("say", new EscalationWords(words));
		return view;
	}

}
