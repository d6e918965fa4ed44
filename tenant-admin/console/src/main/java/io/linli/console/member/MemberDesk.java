package io.linli.console.member;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import io.linli.console.directory.Account;
import io.linli.console.directory.Directory;
import io.linli.console.directory.DirectoryException;
import io.linli.console.signin.Person;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.tenancy.Role;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.staff.StaffBook;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Takes people on and lets them leave: their rows by the rules of the staff's book, their
 * logins at Keycloak. Rows are written first and committed last, so that what Keycloak
 * does not do is not recorded; but whoever leaves sees nothing at once, whether it
 * answers or not. Nobody's login is touched who is not in the company's organization.
 */
@Component
class MemberDesk {

	private static final String ADMIN = Role.TENANT_ADMIN.claim();

	private final Wall wall;

	private final MemberQueries queries;

	private final StaffBook book;

	private final Directory directory;

	MemberDesk(Wall wall, MemberQueries queries, TenantWrites writes, Directory directory, InstantSource now) {
		this.wall = wall;
		this.queries = queries;
		this.book = new StaffBook(writes, now, MemberRefused::new);
		this.directory = directory;
	}

	/** What became of it, and the one-time password where no mail was sent. */
	record Answer(MemberOutcome outcome, @Nullable UUID member, @Nullable String login, @Nullable String password) {

		static Answer of(MemberOutcome outcome) {
			return new Answer(outcome, null, null, null);
		}

	}

	/**
	 * Somebody begins to work for the company, with a login; or comes back to the one of
	 * before.
	 */
	Answer invite(Company company, Invitation invitation) {
		if (invitation.isFaulty()) {
			return Answer.of(MemberOutcome.FAULTY);
		}
		if (!invitation.role().belongsToProjects() && invitation.role() != Role.TENANT_ADMIN) {
			return Answer.of(MemberOutcome.ROLE);
		}
		try {
			var id = UUID.randomUUID();
			var login = invitation.login(company.caller().organization().alias());
			var account = this.wall.change(company, () -> takeOn(company, id, login, invitation));
			var password = (invitation.email() == null || !mailed(account))
					? this.directory.oneTimePassword(account.id()) : Optional.<String>empty();
			return new Answer(MemberOutcome.INVITED, id, login, password.orElse(null));
		}
		catch (MemberRefused ex) {
			return Answer.of(ex.outcome());
		}
		catch (DirectoryException ex) {
			return Answer.of(MemberOutcome.KEYCLOAK);
		}
	}

	private Account takeOn(Company company, UUID id, String login, Invitation invitation) {
		this.book.add(id, login, invitation.fullName(), invitation.phone());
		if (invitation.role().belongsToProjects()) {
			this.book.assign(UUID.randomUUID(), id, place(invitation.project()), invitation.role(), null);
		}
		var account = this.directory.account(login, invitation.fullName(), invitation.email());
		int here = this.directory.member(company.id(), login).isPresent() ? 1 : 0;
		if (this.directory.memberships(account.id()) > here) {
			throw new MemberRefused(MemberOutcome.SHARED);
		}
		this.directory.admit(company.id(), account.id());
		this.directory.enable(account.id(), true);
		this.directory.give(account.id(), invitation.role().claim());
		return account;
	}

	private boolean mailed(Account account) {
		try {
			this.directory.invite(account.id());
			return true;
		}
		catch (DirectoryException ex) {
			return false;
		}
	}

	/** Works in a project from now on, or in the whole company. */
	MemberOutcome assign(Company company, UUID id, Role role, @Nullable UUID project) {
		if (!role.belongsToProjects()) {
			return MemberOutcome.ROLE;
		}
		return answered(() -> this.wall.change(company, () -> {
			var member = existing(id);
			this.book.assign(UUID.randomUUID(), id, place(project), role, null);
			this.directory.member(company.id(), member.name()).ifPresent((account) -> {
				expectOurs(account);
				this.directory.give(account.id(), role.claim());
			});
			return MemberOutcome.ASSIGNED;
		}));
	}

	/** Works there no longer; with the last assignment in a role the role ends, too. */
	MemberOutcome end(Company company, UUID id, UUID assignment) {
		return answered(() -> this.wall.change(company, () -> {
			var member = existing(id);
			var ended = member.assignments().stream().filter((each) -> each.id().equals(assignment)).findFirst();
			if (ended.isEmpty()) {
				return MemberOutcome.GONE;
			}
			this.book.end(assignment, id);
			var role = ended.get().role();
			if (member.assignmentsAs(role) == 1) {
				ours(company, member).ifPresent((account) -> this.directory.take(account.id(), role.claim()));
			}
			return MemberOutcome.ENDED;
		}));
	}

	/** Administers the company from now on, or no longer. */
	MemberOutcome administer(Company company, Person person, UUID id, boolean administers) {
		return answered(() -> this.wall.change(company, () -> {
			var member = existing(id);
			if (member.name().equals(person.username())) {
				return MemberOutcome.ONESELF;
			}
			var account = this.directory.member(company.id(), member.name());
			if (account.isEmpty()) {
				return MemberOutcome.GONE;
			}
			expectOurs(account.get());
			if (administers) {
				this.directory.give(account.get().id(), ADMIN);
				return MemberOutcome.ADMINISTERS;
			}
			this.directory.take(account.get().id(), ADMIN);
			return MemberOutcome.ADMINISTERS_NO_LONGER;
		}));
	}

	/** Leaves: sees nothing from now on, and the login is closed. */
	MemberOutcome leave(Company company, Person person, UUID id, int version) {
		var left = answered(() -> this.wall.change(company, () -> {
			if (existing(id).name().equals(person.username())) {
				return MemberOutcome.ONESELF;
			}
			this.book.leave(id, version);
			return MemberOutcome.LEFT;
		}));
		return (left == MemberOutcome.LEFT && close(company, id) != MemberOutcome.CLOSED)
				? MemberOutcome.LEFT_WITH_OPEN_LOGIN : left;
	}

	/** Closes the login of somebody who has left; of nobody else. */
	MemberOutcome close(Company company, UUID id) {
		return answered(() -> {
			var left = this.wall.view(company,
					() -> this.queries.find(id)
						.filter((member) -> member.leftAt() != null)
						.filter((member) -> !worksHere(member.name())));
			if (left.isEmpty()) {
				return MemberOutcome.GONE;
			}
			this.directory.member(company.id(), left.get().name()).ifPresent((account) -> close(company, account));
			return MemberOutcome.CLOSED;
		});
	}

	private void close(Company company, Account account) {
		if (this.directory.memberships(account.id()) > 1) {
			this.directory.dismiss(company.id(), account.id());
			return;
		}
		for (var role : Role.values()) {
			this.directory.take(account.id(), role.claim());
		}
		this.directory.enable(account.id(), false);
	}

	/** Whether the login is one of somebody who has come back. */
	private boolean worksHere(String name) {
		return this.queries.members().stream().anyMatch((other) -> other.leftAt() == null && other.name().equals(name));
	}

	/** A password for the first sign-in of somebody who has not set one. */
	Answer password(Company company, UUID id) {
		try {
			var member = this.wall.view(company, () -> this.queries.find(id).filter((found) -> found.leftAt() == null));
			var account = member.flatMap((found) -> this.directory.member(company.id(), found.name()));
			if (account.isEmpty()) {
				return Answer.of(MemberOutcome.GONE);
			}
			expectOurs(account.get());
			return this.directory.oneTimePassword(account.get().id())
				.map((password) -> new Answer(MemberOutcome.INVITED, id, account.get().username(), password))
				.orElseGet(() -> Answer.of(MemberOutcome.BEGUN));
		}
		catch (MemberRefused ex) {
			return Answer.of(ex.outcome());
		}
		catch (DirectoryException ex) {
			return Answer.of(MemberOutcome.KEYCLOAK);
		}
	}

	private Member existing(UUID id) {
		return this.queries.find(id)
			.filter((member) -> member.leftAt() == null)
			.orElseThrow(() -> new MemberRefused(MemberOutcome.GONE));
	}

	private @Nullable UUID place(@Nullable UUID project) {
		if (project != null && this.queries.places().stream().noneMatch((place) -> place.id().equals(project))) {
			throw new MemberRefused(MemberOutcome.GONE);
		}
		return project;
	}

	/** The login, where no other organization has it. */
	private Optional<Account> ours(Company company, Member member) {
		return this.directory.member(company.id(), member.name())
			.filter((account) -> this.directory.memberships(account.id()) == 1);
	}

	private void expectOurs(Account account) {
		if (this.directory.memberships(account.id()) > 1) {
			throw new MemberRefused(MemberOutcome.SHARED);
		}
	}

	private static MemberOutcome answered(Supplier<MemberOutcome> change) {
		try {
			return change.get();
		}
		catch (MemberRefused ex) {
			return ex.outcome();
		}
		catch (OptimisticLockingFailureException ex) {
			return MemberOutcome.STALE;
		}
		catch (DirectoryException ex) {
			return MemberOutcome.KEYCLOAK;
		}
	}

}
