package io.linli.console.signin;

import io.linli.console.audit.Act;
import io.linli.console.audit.AuditDesk;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace;
import io.linli.console.workplace.Workplace.Company;
import io.linli.console.workplace.Workplaces;
import io.linli.tenancy.Organization;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes into a company's audit who came in and from which range of the network, and who
 * was refused and why; its lines stay for too long to hold whole addresses. Whom Keycloak
 * does not let in is not seen here.
 */
@Component
class SignIns {

	private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

	private final Wall wall;

	private final Workplaces workplaces;

	private final AuditDesk audit;

	SignIns(Wall wall, Workplaces workplaces, AuditDesk audit) {
		this.wall = wall;
		this.workplaces = workplaces;
		this.audit = audit;
	}

	/**
	 * Somebody has signed in. Whoever is in several organizations has not said yet for
	 * which one.
	 * @param address from where
	 */
	void note(Person person, String address) {
		switch (person.organizations().size()) {
			case 0 -> LOG.info("{} signs in from {}, in no organization{}", person.username(), address,
					person.operates() ? ", as an operator" : "");
			case 1 -> note(person, person.organizations().getFirst(), address);
			default -> LOG.info("{} signs in from {}, in several organizations", person.username(), address);
		}
	}

	/** Somebody comes in to work for this organization. */
	void note(Person person, Organization organization, String address) {
		switch (this.workplaces.find(person.memberOf(organization)).orElse(null)) {
			case Company company -> note(person, company, address);
			case Workplace other -> LOG.info("{} works for {} from {}", person.username(), other.id(), address);
			case null -> LOG.info("{} signs in from {}, for {}, which is not here", person.username(), address,
					organization.id());
		}
	}

	private void note(Person person, Company company, String address) {
		var refusal = refusal(person, company);
		var from = Act.plain(NetworkAddress.of(address).range());
		this.wall.change(company, () -> {
			this.audit.write(company,
					(refusal == null) ? Act.of(Act.Kind.SIGNED_IN, from, null) : Act.of(Act.Kind.SIGN_IN_REFUSED, from,
							this.audit.say((words) -> words.say("audit.refused." + refusal.key()))));
			return true;
		});
	}

	private @Nullable Problem refusal(Person person, Company company) {
		if (!this.workplaces.open(company)) {
			return Problem.ORGANIZATION_CLOSED;
		}
		return (person.administers() || person.supervises()) ? null : Problem.NO_PERMISSION;
	}

}
