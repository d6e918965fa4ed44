package io.linli.console.directory;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes organizations and people at Keycloak, and changes them. Whatever makes something
 * looks for it first, so that a repetition makes nothing twice.
 *
 * @see DirectoryException
 */
@Component
public class Directory {

	/** The attribute of an organization that says for which onboarding it was made. */
	private static final String MADE_FOR = "linli_onboarding";

	/**
	 * The attribute that says whose an organization is that was made again for a company:
	 * Keycloak gives it an id of its own. Tokens carry it.
	 */
	private static final String COMPANY = "linli_company";

	/** No characters that are taken for one another when they are read out. */
	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final int PASSWORD_LENGTH = 14;

	private static final int MOST_MEMBERS = 2_000;

	private final SecureRandom random = new SecureRandom();

	private final AdminClient keycloak;

	Directory(AdminClient keycloak) {
		this.keycloak = keycloak;
	}

	/**
	 * The organization of an onboarding, made where it is not there.
	 * @return its id
	 * @throws DirectoryException NAME_TAKEN where the alias is another one's
	 */
	public UUID organization(UUID onboarding, String alias, String name) {
		return find(onboarding).orElseGet(() -> {
			// Keycloak wants names that nobody else has, and companies have them twice.
			var wanted = Map.of("alias", alias, "name", name + " (" + alias + ")", "enabled", true, "attributes",
					Map.of(MADE_FOR, List.of(onboarding.toString())));
			this.keycloak.send(HttpMethod.POST, wanted, "/organizations");
			return find(onboarding)
				.orElseThrow(() -> new DirectoryException(DirectoryException.Reason.NAME_TAKEN, "The alias is taken"));
		});
	}

	/**
	 * An organization for a company that is here and has none, made where it is not
	 * there; closed at first.
	 * @throws DirectoryException NAME_TAKEN where the alias is another one's
	 */
	public void organizationAgain(UUID onboarding, UUID company, String alias, String name) {
		if (find(onboarding).isEmpty()) {
			var wanted = Map.of("alias", alias, "name", name + " (" + alias + ")", "enabled", false, "attributes",
					Map.of(MADE_FOR, List.of(onboarding.toString()), COMPANY, List.of(company.toString())));
			if (!this.keycloak.send(HttpMethod.POST, wanted, "/organizations")) {
				throw new DirectoryException(DirectoryException.Reason.NAME_TAKEN, "The alias is taken");
			}
		}
	}

	/** Opens or closes an organization: a closed one is named in no token. */
	public void open(UUID organization, boolean open) {
		var place = at(organization);
		ObjectNode described = required(ObjectNode.class, "/organizations/{id}", place);
		described.put("enabled", open);
		this.keycloak.send(HttpMethod.PUT, described, "/organizations/{id}", place);
	}

	/** The id that an organization has at Keycloak. */
	private UUID at(UUID organization) {
		return with(COMPANY, organization).orElse(organization);
	}

	/** The account of this name, made where there is none, with a password to be set. */
	public Account account(String username, String name, @Nullable String email) {
		return find(username).orElseGet(() -> {
			var wanted = new HashMap<String, Object>(Map.of("username", username, "firstName", name, "enabled", true,
					"requiredActions", List.of(Account.OWN_PASSWORD)));
			if (email != null) {
				wanted.put("email", email);
			}
			this.keycloak.send(HttpMethod.POST, wanted, "/users");
			return find(username)
				.orElseThrow(() -> new DirectoryException(DirectoryException.Reason.NAME_TAKEN, "The name is taken"));
		});
	}

	/**
	 * Whether an account is this organization's alone: in it and in no other one, or made
	 * for it and cut off before it was admitted, so that nobody has begun with it.
	 */
	public boolean belongs(UUID organization, Account account) {
		int memberships = memberships(account.id());
		return member(organization, account.username()).isPresent() ? memberships == 1
				: memberships == 0 && !account.begun();
	}

	/** Makes somebody a member of an organization; nothing for one who is it. */
	public void admit(UUID organization, UUID person) {
		this.keycloak.send(HttpMethod.POST, "\"" + person + "\"", "/organizations/{id}/members", at(organization));
	}

	/** Gives one of the realm's roles, such as {@code tenant-admin}. */
	public void give(UUID person, String role) {
		var all = required(Named[].class, "/users/{id}/role-mappings/realm/available", person);
		Stream.of(all)
			.filter((candidate) -> candidate.name().equals(role))
			.findFirst()
			.ifPresent((found) -> this.keycloak.send(HttpMethod.POST, List.of(found), "/users/{id}/role-mappings/realm",
					person));
	}

	/** Takes one of the realm's roles away. */
	public void take(UUID person, String role) {
		roles(person).filter((candidate) -> candidate.name().equals(role))
			.forEach((found) -> this.keycloak.send(HttpMethod.DELETE, List.of(found), "/users/{id}/role-mappings/realm",
					person));
	}

	/** Whether the person has one of the realm's roles. */
	public boolean has(UUID person, String role) {
		return roles(person).anyMatch((candidate) -> candidate.name().equals(role));
	}

	private Stream<Named> roles(UUID person) {
		return Stream.of(required(Named[].class, "/users/{id}/role-mappings/realm", person));
	}

	/** Everybody in an organization, whose logins work or not. */
	public List<Account> members(UUID organization) {
		return Stream
			.of(required(Account.Described[].class,
					"/organizations/{id}/members?briefRepresentation=false&first=0&max={most}", at(organization),
					MOST_MEMBERS))
			.map(Account.Described::account)
			.toList();
	}

	/** The account of this name, if it is in the organization. */
	public Optional<Account> member(UUID organization, String username) {
		return find(username).filter((account) -> this.keycloak
			.get(Account.Described.class, "/organizations/{id}/members/{person}", at(organization), account.id())
			.isPresent());
	}

	/** In how many organizations a person is. */
	public int memberships(UUID person) {
		return organizations(person.toString()).length;
	}

	private Named[] organizations(String person) {
		return required(Named[].class, "/organizations/members/{id}/organizations?briefRepresentation=false", person);
	}

	/**
	 * What somebody may do now; nothing where there is no such login, or it is closed.
	 * @param subject as a token names the person
	 */
	public Optional<Rights> rights(String subject) {
		return this.keycloak.get(Account.Described.class, "/users/{id}", subject)
			.filter(Account.Described::enabled)
			.flatMap((person) -> this.keycloak.get(Named[].class, "/users/{id}/role-mappings/realm/composite", subject))
			.map((roles) -> new Rights(Stream.of(roles).map(Named::name).collect(Collectors.toSet()),
					Stream.of(organizations(subject)).map(Named::organization).collect(Collectors.toSet())));
	}

	/** Takes somebody out of an organization, and leaves the login as it is. */
	public void dismiss(UUID organization, UUID person) {
		this.keycloak.send(HttpMethod.DELETE, null, "/organizations/{id}/members/{person}", at(organization), person);
	}

	/**
	 * Removes a login that was made for an organization and with which nobody has begun,
	 * also where it was cut off before it was admitted; of any other its membership alone
	 * goes with the organization.
	 * @return whether it was removed
	 */
	public boolean removeLogin(UUID organization, String username) {
		var made = find(username).filter((account) -> !account.begun())
			.filter((account) -> belongs(organization, account));
		made.ifPresent((account) -> this.keycloak.send(HttpMethod.DELETE, null, "/users/{id}", account.id()));
		return made.isPresent();
	}

	/**
	 * Removes the organization that was made for an onboarding.
	 * @return whether there was one
	 */
	public boolean removeOrganization(UUID onboarding) {
		var made = find(onboarding);
		made.ifPresent((id) -> this.keycloak.send(HttpMethod.DELETE, null, "/organizations/{id}", id));
		return made.isPresent();
	}

	/** Whether there is such an organization. */
	public boolean has(UUID organization) {
		return this.keycloak.get(Named.class, "/organizations/{id}", at(organization)).isPresent();
	}

	/** How many people are in an organization; none where there is no such. */
	public int people(UUID organization) {
		return has(organization) ? required(Integer.class, "/organizations/{id}/members/count", at(organization)) : 0;
	}

	/**
	 * Takes everybody out of an organization: whoever is in no other one loses the login
	 * as well.
	 * @return how many there were
	 */
	public int dismissAll(UUID organization) {
		int gone = 0;
		while (people(organization) > 0) {
			for (var account : members(organization)) {
				if (memberships(account.id()) == 1) {
					this.keycloak.send(HttpMethod.DELETE, null, "/users/{id}", account.id());
				}
				else {
					dismiss(organization, account.id());
				}
				gone++;
			}
		}
		return gone;
	}

	/**
	 * The organization is gone.
	 * @return whether there was one
	 */
	public boolean remove(UUID organization) {
		return has(organization)
				&& this.keycloak.send(HttpMethod.DELETE, null, "/organizations/{id}", at(organization));
	}

	/** Lets a login work, or not any more; then its sessions end, too. */
	public void enable(UUID person, boolean enabled) {
		ObjectNode described = required(ObjectNode.class, "/users/{id}", person);
		described.put("enabled", enabled);
		this.keycloak.send(HttpMethod.PUT, described, "/users/{id}", person);
		if (!enabled) {
			this.keycloak.send(HttpMethod.POST, null, "/users/{id}/logout", person);
		}
	}

	/**
	 * Sends a person the mail by which they set a password.
	 * @throws DirectoryException NO_MAIL where Keycloak cannot, MAIL_UNSURE where it may
	 * have done so
	 */
	public void invite(UUID person) {
		try {
			this.keycloak.send(HttpMethod.PUT, List.of(Account.OWN_PASSWORD), "/users/{id}/execute-actions-email",
					person);
		}
		catch (DirectoryException ex) {
			throw ex.perhapsDone() ? new DirectoryException(DirectoryException.Reason.MAIL_UNSURE,
					"Keycloak does not say whether the mail is out", ex, true) : ex;
		}
	}

	/**
	 * A password for the first sign-in, which asks for another one; kept nowhere but at
	 * Keycloak. Nobody gets one who has set their own.
	 */
	public Optional<String> oneTimePassword(UUID person) {
		var account = required(Account.Described.class, "/users/{id}", person).account();
		if (account.begun()) {
			return Optional.empty();
		}
		var password = new StringBuilder();
		this.random.ints(PASSWORD_LENGTH, 0, LETTERS.length()).forEach((at) -> password.append(LETTERS.charAt(at)));
		var credential = Map.of("type", "password", "temporary", true, "value", password.toString());
		this.keycloak.send(HttpMethod.PUT, credential, "/users/{id}/reset-password", person);
		return Optional.of(password.toString());
	}

	/** The account of this name. */
	public Optional<Account> find(String username) {
		return Stream.of(required(Account.Described[].class, "/users?exact=true&username={name}", username))
			.map(Account.Described::account)
			.findFirst();
	}

	private Optional<UUID> find(UUID onboarding) {
		return with(MADE_FOR, onboarding);
	}

	private Optional<UUID> with(String attribute, UUID value) {
		return Stream.of(required(Named[].class, "/organizations?q={attribute}", attribute + ":" + value))
			.map(Named::id)
			.findFirst();
	}

	private <T> T required(Class<T> type, String path, Object... variables) {
		return this.keycloak.get(type, path, variables)
			.orElseThrow(() -> new DirectoryException(DirectoryException.Reason.KEYCLOAK_REFUSES,
					"Keycloak knows it no longer"));
	}

	private record Named(UUID id, String name, @Nullable Map<String, List<String>> attributes) {

		/** Of an organization: the one that it is to us. */
		UUID organization() {
			return (this.attributes != null && this.attributes.containsKey(COMPANY))
					? UUID.fromString(this.attributes.get(COMPANY).getFirst()) : this.id;
		}

	}

}
