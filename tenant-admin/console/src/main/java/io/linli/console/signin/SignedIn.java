package io.linli.console.signin;

import java.util.Optional;

import io.linli.console.workplace.Workplace;
import io.linli.console.workplace.Workplaces;
import io.linli.tenancy.Organization;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The person behind a request and what they work for: the only organization they are in,
 * or the one they chose in this session.
 */
@Component
class SignedIn {

	private static final String CHOSEN = Workplace.class.getName();

	private final Workplaces workplaces;

	SignedIn(Workplaces workplaces) {
		this.workplaces = workplaces;
	}

	Optional<Person> person(HttpServletRequest request) {
		return (request.getUserPrincipal() instanceof Authentication authentication
				&& authentication.getPrincipal() instanceof ConsoleUser user) ? Optional.of(user.person())
						: Optional.empty();
	}

	Person required(HttpServletRequest request) {
		return person(request).orElseThrow(() -> new Refused(Problem.NO_PERMISSION));
	}

	/** The workplace of this session, once it is known. */
	Optional<Workplace> known(HttpServletRequest request) {
		var session = request.getSession(false);
		return (session != null) ? Optional.ofNullable((Workplace) session.getAttribute(CHOSEN)) : Optional.empty();
	}

	/**
	 * The same, found now where it is not yet known.
	 * @throws Refused also where the organization was closed since, or the person left it
	 */
	Workplace workplace(HttpServletRequest request) {
		var workplace = known(request).orElseGet(() -> find(request));
		if (!this.workplaces.open(workplace)) {
			throw new Refused(Problem.ORGANIZATION_CLOSED);
		}
		return workplace;
	}

	private Workplace find(HttpServletRequest request) {
		var person = required(request);
		if (person.operates()) {
			return keep(request, person.operator());
		}
		return choose(request, only(person));
	}

	/** Works for this organization from now on. */
	Workplace choose(HttpServletRequest request, Organization organization) {
		var workplace = this.workplaces.find(required(request).memberOf(organization))
			.orElseThrow(() -> new Refused(Problem.ORGANIZATION_NOT_SET_UP));
		return keep(request, workplace);
	}

	private static Workplace keep(HttpServletRequest request, Workplace workplace) {
		request.getSession().setAttribute(CHOSEN, workplace);
		return workplace;
	}

	private static Organization only(Person person) {
		return switch (person.organizations().size()) {
			case 0 -> throw new Refused(Problem.NO_ORGANIZATION);
			case 1 -> person.organizations().getFirst();
			default -> throw new OrganizationRequired();
		};
	}

}
