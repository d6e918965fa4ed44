package io.linli.console.threshold;

import java.util.List;
import java.util.UUID;

import io.linli.console.language.Words;
import io.linli.console.signin.Person;
import io.linli.console.workplace.Workplace.Company;
import io.linli.sla.Area;
import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.Responsibility;
import io.linli.sla.Severity;
import io.linli.sla.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of one promise at one level, with the form that sets a new version.
 */
@Controller
@RequestMapping("/thresholds/promise")
class PromiseController {

	/** The two buttons of the form. */
	enum Saving {

		DRAFT, PUBLISH

	}

	private final ThresholdPages pages;

	private final ThresholdDesk desk;

	PromiseController(ThresholdPages pages, ThresholdDesk desk) {
		this.pages = pages;
		this.desk = desk;
	}

	@ModelAttribute
	Address address(@RequestParam(required = false) @Nullable UUID level, @RequestParam Clock clock,
			@RequestParam CaseKind caseKind, @RequestParam(required = false) @Nullable Urgency urgency,
			@RequestParam(required = false) @Nullable Area area,
			@RequestParam(required = false) @Nullable Severity severity,
			@RequestParam(required = false) @Nullable Responsibility responsibility) {
		return new Address(level, clock, caseKind, urgency, area, severity, responsibility);
	}

	@GetMapping
	ModelAndView show(Company company, @ModelAttribute Address address, @RequestAttribute Words words,
			RedirectAttributes next) {
		if (!address.possible()) {
			next.addFlashAttribute("impossible", address);
			return new ModelAndView("redirect:/thresholds");
		}
		var page = this.pages.promise(company, address);
		return page(page, ThresholdForm.fresh(page), LimitForm.fresh(page), words, HttpStatus.OK);
	}

	@PostMapping
	ModelAndView set(Company company, Person person, @ModelAttribute Address address, ThresholdForm form,
			LimitForm limit, @RequestParam(defaultValue = "DRAFT") Saving saving, @RequestAttribute Words words,
			RedirectAttributes next) {
		if (!address.possible()) {
			next.addFlashAttribute("impossible", address);
			return new ModelAndView("redirect:/thresholds");
		}
		var today = this.pages.promise(company, address).today().date();
		return switch (Checks.of(form, limit, address.clock(), today, words)) {
			case Checked.Bad(List<Checked.Fault> faults) ->
				page(this.pages.promise(company, address), form, limit, words, HttpStatus.UNPROCESSABLE_CONTENT)
					.addObject("faults", faults);
			case Checked.Good(Proposal proposal) ->
				switch (save(saving, company, person, address, proposal, form.seenOrNone())) {
					case Setting.Done(Version version) -> saved(address, "saved", version, next);
					case Setting.Drafted(Draft draft) -> saved(address, "drafted", draft, next);
					case Setting.Refused(Obstacle obstacle) -> {
						var page = this.pages.promise(company, address);
						yield page(page, form.seeing(page.seen()), limit, words, HttpStatus.CONFLICT)
							.addObject("obstacle", obstacle);
					}
				};
		};
	}

	private Setting save(Saving saving, Company company, Person person, Address address, Proposal proposal,
			String seen) {
		return switch (saving) {
			case DRAFT -> this.desk.draft(company, person, address, proposal, seen);
			case PUBLISH -> this.desk.set(company, person, address, proposal, seen);
		};
	}

	private static ModelAndView saved(Address address, String what, Object value, RedirectAttributes next) {
		next.addFlashAttribute(what, value);
		return new ModelAndView("redirect:" + address.uri());
	}

	private static ModelAndView page(PromisePage page, ThresholdForm form, LimitForm limit, Words words,
			HttpStatusCode status) {
		var view = new ModelAndView("promise", status);
		view.addObject("page", page);
		view.addObject("form", form);
		view.addObject("length", limit);
		view.addObject("say", new ThresholdWords(words));
		view.addObject("sources", Checks.settable());
		view.addObject("kinds", LimitChecks.offered(page.address().clock()));
		view.addObject("units", LimitChecks.UNITS);
		view.addObject("rounds", LimitChecks.ROUNDS);
		return view;
	}

}
