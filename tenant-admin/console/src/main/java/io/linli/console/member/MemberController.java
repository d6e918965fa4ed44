package io.linli.console.member;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.linli.console.directory.Account;
import io.linli.console.directory.Directory;
import io.linli.console.directory.DirectoryException;
import io.linli.console.signin.Person;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.tenancy.Role;
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
 * The pages of a company's people.
 */
@Controller
@RequestMapping("/members")
class MemberController {

	private static final List<Role> ROLES = Arrays.stream(Role.values()).filter(Role::belongsToProjects).toList();

	private final Wall wall;

	private final MemberQueries queries;

	private final MemberDesk desk;

	private final Directory directory;

	MemberController(Wall wall, MemberQueries queries, MemberDesk desk, Directory directory) {
		this.wall = wall;
		this.queries = queries;
		this.desk = desk;
		this.directory = directory;
	}

	@GetMapping
	ModelAndView list(Company company) {
		return list(company, new Invitation("", "", "", "", Role.RECEPTIONIST, null), null, HttpStatus.OK);
	}

	/** Answers with the one-time password itself: on no other page it is ever shown. */
	@PostMapping
	ModelAndView invite(Company company, @ModelAttribute Invitation invitation) {
		var answer = this.desk.invite(company, invitation);
		if (answer.member() == null) {
			return list(company, invitation, answer.outcome(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return page(company, answer.member()).addObject("answer", answer).addObject("outcome", answer.outcome());
	}

	@GetMapping("/{id}")
	ModelAndView show(Company company, @PathVariable UUID id) {
		return page(company, id);
	}

	@PostMapping("/{id}/assign")
	String assign(Company company, @PathVariable UUID id, @RequestParam Role role,
			@RequestParam(required = false) @Nullable UUID project, RedirectAttributes next) {
		return answer(id, this.desk.assign(company, id, role, project), next);
	}

	@PostMapping("/{id}/end")
	String end(Company company, @PathVariable UUID id, @RequestParam UUID assignment, RedirectAttributes next) {
		return answer(id, this.desk.end(company, id, assignment), next);
	}

	@PostMapping("/{id}/administer")
	String administer(Company company, Person person, @PathVariable UUID id, @RequestParam boolean administers,
			RedirectAttributes next) {
		return answer(id, this.desk.administer(company, person, id, administers), next);
	}

	@PostMapping("/{id}/leave")
	String leave(Company company, Person person, @PathVariable UUID id, @RequestParam int version,
			RedirectAttributes next) {
		return answer(id, this.desk.leave(company, person, id, version), next);
	}

	@PostMapping("/{id}/close")
	String close(Company company, @PathVariable UUID id, RedirectAttributes next) {
		return answer(id, this.desk.close(company, id), next);
	}

	@PostMapping("/{id}/password")
	ModelAndView password(Company company, @PathVariable UUID id) {
		var answer = this.desk.password(company, id);
		var page = page(company, id).addObject("answer", answer);
		return (answer.password() != null) ? page : page.addObject("outcome", answer.outcome());
	}

	@PostMapping("/{id}/login")
	ModelAndView makeLogin(Company company, @PathVariable UUID id) {
		var answer = this.desk.makeLogin(company, id);
		return page(company, id).addObject("answer", answer).addObject("outcome", answer.outcome());
	}

	private static String answer(UUID id, MemberOutcome outcome, RedirectAttributes next) {
		next.addFlashAttribute("outcome", outcome);
		return "redirect:/members/" + id;
	}

	private ModelAndView list(Company company, Invitation invitation, @Nullable MemberOutcome outcome,
			HttpStatus status) {
		var rows = this.wall.view(company,
				() -> new People(this.queries.members(), this.queries.places(), ROLES, null));
		var people = new People(rows.members(), rows.places(), ROLES, logins(company));
		return new ModelAndView("members", status).addObject("people", people)
			.addObject("form", invitation)
			.addObject("alias", company.caller().organization().alias())
			.addObject("outcome", outcome);
	}

	private ModelAndView page(Company company, UUID id) {
		var rows = this.wall
			.view(company,
					() -> this.queries.find(id)
						.map((member) -> new MemberPage(member, this.queries.places(), ROLES, Login.UNKNOWN)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return new ModelAndView("member").addObject("page",
				new MemberPage(rows.member(), rows.places(), ROLES, login(company, rows.member())));
	}

	/** By name; nothing where Keycloak does not answer. */
	private @Nullable Map<String, Account> logins(Company company) {
		try {
			return this.directory.members(company.id())
				.stream()
				.collect(Collectors.toMap(Account::username, Function.identity()));
		}
		catch (DirectoryException ex) {
			return null;
		}
	}

	private Login login(Company company, Member member) {
		try {
			Optional<Account> account = this.directory.member(company.id(), member.name());
			return new Login(true, account.orElse(null),
					account.isPresent() && this.directory.has(account.get().id(), Role.TENANT_ADMIN.claim()));
		}
		catch (DirectoryException ex) {
			return Login.UNKNOWN;
		}
	}

	/**
	 * What Keycloak says of a person.
	 *
	 * @param known whether it answers
	 */
	record Login(boolean known, @Nullable Account account, boolean administers) {

		static final Login UNKNOWN = new Login(false, null, false);

	}

	/** What the page of one person shows. */
	record MemberPage(Member member, List<Member.Place> places, List<Role> roles, Login login) {

		/** Whether the person has left and can still sign in. */
		public boolean lingers() {
			return this.member.leftAt() != null && this.login.account() != null && this.login.account().enabled();
		}

	}

	/** What the page of all shows. */
	record People(List<Member> members, List<Member.Place> places, List<Role> roles,
			@Nullable Map<String, Account> logins) {

		public List<Member> here() {
			return this.members.stream().filter((member) -> member.leftAt() == null).toList();
		}

		public List<Member> left() {
			return this.members.stream().filter((member) -> member.leftAt() != null).toList();
		}

		/** The state of a login, for the messages. */
		public String login(Member member) {
			if (this.logins == null) {
				return "unknown";
			}
			var account = this.logins.get(member.name());
			if (account == null) {
				return "none";
			}
			if (!account.enabled()) {
				return "closed";
			}
			return account.begun() ? "open" : "invited";
		}

		/** Logins of the organization for which there is no person in the records. */
		public List<Account> others() {
			if (this.logins == null) {
				return List.of();
			}
			var known = this.members.stream().map(Member::name).collect(Collectors.toSet());
			return this.logins.values()
				.stream()
				.filter((account) -> !known.contains(account.username()))
				.sorted((one, other) -> one.username().compareTo(other.username()))
				.toList();
		}

	}

}
