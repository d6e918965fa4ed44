package io.linli.console.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.linli.console.directory.DirectoryException;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Platform;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The operators' pages: which companies and groups there are, and how far those have come
 * that are new.
 */
@Controller
@RequestMapping("/platform")
class OnboardingController {

	private final Wall wall;

	private final OnboardingQueries queries;

	private final OnboardingDesk desk;

	private final Onboarder onboarder;

	OnboardingController(Wall wall, OnboardingQueries queries, OnboardingDesk desk, Onboarder onboarder) {
		this.wall = wall;
		this.queries = queries;
		this.desk = desk;
		this.onboarder = onboarder;
	}

	@GetMapping
	ModelAndView list(Platform platform) {
		return this.wall.view(platform,
				() -> new ModelAndView("platform").addObject("all", new Listing(this.queries.all()))
					.addObject("departures", this.queries.departures()));
	}

	@GetMapping("/new")
	ModelAndView form(Platform platform, @RequestParam Kind kind) {
		return form(platform, kind, new WishForm("", "", "admin", "", "", "", "", null), List.of(), HttpStatus.OK);
	}

	@PostMapping("/new")
	ModelAndView begin(Platform platform, @RequestParam Kind kind, @ModelAttribute WishForm form) {
		var faults = form.wish().faults(kind);
		if (!faults.isEmpty()) {
			return form(platform, kind, form, faults, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			var begun = this.desk.begin(platform, kind, form.wish(), form.group());
			if (begun.isEmpty()) {
				return form(platform, kind, form, List.of("alias.taken"), HttpStatus.CONFLICT);
			}
			this.onboarder.advance(begun.get());
			return new ModelAndView("redirect:/platform/" + begun.get());
		}
		catch (GroupGoneException ex) {
			return form(platform, kind, form, List.of("group"), HttpStatus.CONFLICT);
		}
	}

	@GetMapping("/{id}")
	ModelAndView show(Platform platform, @PathVariable UUID id) {
		return page(platform, id, null, HttpStatus.OK);
	}

	@PostMapping("/{id}/approve")
	String approve(Platform platform, @PathVariable UUID id, @RequestParam String alias,
			@RequestParam(required = false) @Nullable UUID group, RedirectAttributes next) {
		existing(platform, id);
		try {
			if (!Wish.isAlias(alias.strip())) {
				next.addFlashAttribute("refusal", "alias");
			}
			else if (this.desk.approve(platform, id, alias.strip(), group).isPresent()) {
				this.onboarder.advance(id);
			}
			else {
				next.addFlashAttribute("refusal", "taken");
			}
		}
		catch (GroupGoneException ex) {
			next.addFlashAttribute("refusal", "group");
		}
		return "redirect:/platform/" + id;
	}

	@PostMapping("/{id}/decline")
	String decline(Platform platform, @PathVariable UUID id, @RequestParam String reason, RedirectAttributes next) {
		existing(platform, id);
		if (Reason.isOne(reason)) {
			this.desk.decline(platform, id, reason.strip());
		}
		else {
			next.addFlashAttribute("refusal", "reason");
		}
		return "redirect:/platform/" + id;
	}

	@PostMapping("/{id}/retry")
	String retry(Platform platform, @PathVariable UUID id) {
		this.desk.retry(platform, existing(platform, id).id());
		this.onboarder.advance(id);
		return "redirect:/platform/" + id;
	}

	/** Answers with the password itself: on no other page it is ever shown. */
	@PostMapping("/{id}/password")
	ModelAndView password(Platform platform, @PathVariable UUID id, RedirectAttributes next) {
		existing(platform, id);
		try {
			Optional<String> password = this.onboarder.oneTimePassword(platform, id);
			if (password.isPresent()) {
				return page(platform, id, password.get(), HttpStatus.OK);
			}
			next.addFlashAttribute("refusal", "begun");
		}
		catch (DirectoryException ex) {
			next.addFlashAttribute("refusal", "keycloak");
		}
		return new ModelAndView("redirect:/platform/" + id);
	}

	@PostMapping("/{id}/suspend")
	String suspend(Platform platform, @PathVariable UUID id, @RequestParam String reason, RedirectAttributes next) {
		existing(platform, id);
		if (!Reason.isOne(reason)) {
			next.addFlashAttribute("refusal", "reason");
		}
		else if (this.desk.suspend(platform, id, reason.strip())) {
			this.onboarder.tell();
		}
		return "redirect:/platform/" + id;
	}

	@PostMapping("/{id}/resume")
	String resume(Platform platform, @PathVariable UUID id, RedirectAttributes next) {
		existing(platform, id);
		if (this.desk.resume(platform, id)) {
			this.onboarder.tell();
		}
		else {
			next.addFlashAttribute("refusal", "leaving");
		}
		return "redirect:/platform/" + id;
	}

	private Onboarding existing(Platform platform, UUID id) {
		return this.wall.view(platform, () -> this.queries.find(id))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private ModelAndView form(Platform platform, Kind kind, WishForm form, List<String> faults, HttpStatus status) {
		var groups = this.wall.view(platform, this.queries::groups);
		return new ModelAndView("platform-new", status).addObject("kind", kind)
			.addObject("form", form)
			.addObject("faults", faults)
			.addObject("groups", groups);
	}

	private ModelAndView page(Platform platform, UUID id, @Nullable String password, HttpStatus status) {
		existing(platform, id);
		var course = this.wall.view(platform, () -> new Course(this.queries.find(id).orElseThrow(),
				this.queries.steps(id), this.queries.acts(id), this.queries.told(id), this.queries.groups()));
		return new ModelAndView("onboarding", status).addObject("course", course).addObject("password", password);
	}

	/** All companies and groups, by what is to be done about them. */
	record Listing(List<Onboarding> all) {

		public List<Onboarding> asked() {
			return only(Onboarding.State.ASKED);
		}

		public List<Onboarding> running() {
			return only(Onboarding.State.RUNNING);
		}

		/** Those that are here. */
		public List<Onboarding> here() {
			return this.all.stream()
				.filter((each) -> each.state() == Onboarding.State.READY || each.state() == Onboarding.State.SUSPENDED)
				.toList();
		}

		/** Those that came to nothing. */
		public List<Onboarding> past() {
			return Stream.concat(only(Onboarding.State.DECLINED).stream(), only(Onboarding.State.GIVEN_UP).stream())
				.toList();
		}

		private List<Onboarding> only(Onboarding.State state) {
			return this.all.stream().filter((each) -> each.state() == state).toList();
		}

	}

	/** One of them, and what has happened. */
	record Course(Onboarding onboarding, List<Progress> steps, List<Act> acts, boolean told, List<Onboarding> groups) {

		/** The step that waits; null: none does. */
		public @Nullable Progress waiting() {
			return this.steps.stream().filter((step) -> !step.done()).findFirst().orElse(null);
		}

		/** Whether what this step makes can still be said otherwise. */
		public boolean open(Step step) {
			return this.onboarding.state() == Onboarding.State.RUNNING
					&& this.steps.stream().anyMatch((each) -> each.step() == step && !each.done());
		}

		/** Whether it came back from an export and may want what Keycloak has not. */
		public boolean restored() {
			return this.onboarding.kind() == Kind.COMPANY && this.onboarding.state() == Onboarding.State.SUSPENDED
					&& this.acts.stream().anyMatch((act) -> act.note().startsWith("restored: "))
					&& this.steps.stream().noneMatch((step) -> step.step() == Step.TENANT && step.done());
		}

		/** Whether such a company wants a short name of whoever finds it again. */
		public boolean nameless() {
			return RestoredDesk.isNameless(this.onboarding, this.steps);
		}

		/** The name of the company's group; null: it is in none that is here. */
		public @Nullable String group() {
			return this.groups.stream()
				.filter((group) -> group.known().equals(this.onboarding.group()))
				.map((group) -> group.wish().name())
				.findFirst()
				.orElse(null);
		}

	}

}
