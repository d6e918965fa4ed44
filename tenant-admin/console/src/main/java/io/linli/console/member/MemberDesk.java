package io.linli.console.member;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import io.linli.console.audit.Act;
import io.linli.console.audit.AuditDesk;
import io.linli.console.directory.Account;
import io.linli.console.directory.Directory;
import io.linli.console.directory.DirectoryException;
import io.linli.console.directory.Spelling;
import io.linli.console.signin.Person;
import io.linli.console.threshold.DraftQueries;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.sla.Words;
import io.linli.tenancy.Role;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.staff.StaffBook;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Takes people on and lets them leave: their rows by the rules of the staff's book, their
 * logins at Keycloak. Rows are sent before Keycloak is asked and committed after it has
 * answered: it makes nothing that the rows refuse, and what it does not do is not
 * recorded. But whoever leaves sees nothing at once, whether it answers or not. Nobody's
 * login is touched who is not in the company's organization.
 * <p>
 * While a second person has to review (four eyes), nobody gets hold of a second
 * administrator's login here: the platform names one instead.
 */
@Component
class MemberDesk {

	private static final String ADMIN = Role.TENANT_ADMIN.claim();

	private final Wall wall;

	private final MemberQueries queries;

	private final StaffBook book;

	private final Directory directory;

	private final DraftQueries drafts;

	private final AuditDesk audit;

	MemberDesk(Wall wall, MemberQueries queries, TenantWrites writes, Directory directory, DraftQueries drafts,
			AuditDesk audit, InstantSource now) {
		this.wall = wall;
		this.queries = queries;
		this.book = new StaffBook(writes, now, MemberRefused::new);
		this.directory = directory;
		this.drafts = drafts;
		this.audit = audit;
	}

	/** What became of it, and the one-time password where no mail was sent. */
	record Answer(MemberOutcome outcome, @Nullable UUID member, @Nullable String login, @Nullable String password) {

		static Answer of(MemberOutcome outcome) {
			return new Answer(outcome, null, null, null);
		}

	}

	/** Somebody begins to work for the company, with a login that nobody had before. */
	Answer invite(Company company, Invitation invitation) {
		var role = invitation.role();
		if (role == null || invitation.isFaulty()) {
			return Answer.of(MemberOutcome.FAULTY);
		}
		if (!role.belongsToProjects() && role != Role.TENANT_ADMIN) {
			return Answer.of(MemberOutcome.ROLE);
		}
		try {
			var id = UUID.randomUUID();
			var login = invitation.login(company.caller().organization().alias());
			var account = this.wall.change(company, () -> takeOn(company, id, login, role, invitation));
			return invited(company, id, account, invitation);
		}
		catch (MemberRefused ex) {
			return Answer.of(ex.outcome());
		}
		catch (DuplicateKeyException ex) {
			return Answer.of(MemberOutcome.NAME_TAKEN);
		}
		catch (DirectoryException ex) {
			return Answer.of(MemberOutcome.KEYCLOAK);
		}
	}

	/** What is saved stays saved, whether there is a password to show or not. */
	private Answer invited(Company company, UUID id, Account account, Invitation invitation) {
		try {
			var password = (invitation.email() == null || !mailed(account)) ? shown(company, account)
					: Optional.<String>empty();
			return new Answer(MemberOutcome.INVITED, id, account.username(), password.orElse(null));
		}
		catch (DirectoryException ex) {
			return new Answer(MemberOutcome.INVITED_WITHOUT_PASSWORD, id, account.username(), null);
		}
	}

	private Account takeOn(Company company, UUID id, String login, Role invited, Invitation invitation) {
		if (login.equals(company.caller().name())) {
			throw new MemberRefused(MemberOutcome.ONESELF);
		}
		if (invited == Role.TENANT_ADMIN) {
			expectNoFourEyes();
		}
		this.book.add(id, login, invitation.fullName(), invitation.phone());
		if (invited.belongsToProjects()) {
			this.book.assign(UUID.randomUUID(), id, place(invitation.project()), invited, null);
		}
		write(company, Act.Kind.MEMBER_INVITED, login, null, invited);
		if (this.book.hasLeft(login)) {
			throw new MemberRefused(MemberOutcome.LOGIN_USED);
		}
		var account = this.directory.account(login, invitation.fullName(), invitation.email());
		if (!this.directory.belongs(company.id(), account)) {
			throw new MemberRefused(MemberOutcome.LOGIN_USED);
		}
		this.directory.admit(company.id(), account.id());
		for (var role : Role.values()) {
			if (role != invited) {
				this.directory.take(account.id(), role.claim());
			}
		}
		this.directory.enable(account.id(), true);
		this.directory.give(account.id(), invited.claim());
		return account;
	}

	/**
	 * A login for somebody of the staff list who has none, as after the company came
	 * back; with the roles of the assignments, and never an administrator's. Whoever is
	 * invited already keeps theirs.
	 */
	Answer makeLogin(Company company, UUID id) {
		try {
			var account = this.wall.change(company, () -> makeLogin(company, existing(id)));
			return new Answer(MemberOutcome.INVITED, id, account.username(), shown(company, account).orElse(null));
		}
		catch (MemberRefused ex) {
			return Answer.of(ex.outcome());
		}
		catch (DirectoryException ex) {
			return Answer.of(MemberOutcome.KEYCLOAK);
		}
	}

	private Account makeLogin(Company company, Member member) {
		// Another name on the list would be one that somebody else shall have.
		if (!member.name().endsWith("@" + company.caller().organization().alias())
				|| this.book.hasLeft(member.name())) {
			throw new MemberRefused(MemberOutcome.LOGIN_USED);
		}
		if (!Spelling.isPerson(member.fullName())) {
			throw new MemberRefused(MemberOutcome.FAULTY);
		}
		if (this.directory.member(company.id(), member.name()).isPresent()) {
			throw new MemberRefused(MemberOutcome.HAS_LOGIN);
		}
		send(member.id());
		write(company, Act.Kind.MEMBER_INVITED, member.name(), null, null);
		var account = this.directory.account(member.name(), member.fullName(), null);
		if (!this.directory.belongs(company.id(), account)) {
			throw new MemberRefused(MemberOutcome.LOGIN_USED);
		}
		for (var role : Role.values()) {
			if (member.assignmentsAs(role) > 0) {
				this.directory.give(account.id(), role.claim());
			}
			else {
				this.directory.take(account.id(), role.claim());
			}
		}
		// Last: whoever is a member has a login, and nothing of it is made again.
		this.directory.admit(company.id(), account.id());
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
			send(id);
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
			send(id);
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
				expectNoFourEyes();
				write(company, Act.Kind.ADMINISTRATOR_NAMED, member.name(), null, Role.TENANT_ADMIN);
				this.directory.give(account.get().id(), ADMIN);
				return MemberOutcome.ADMINISTERS;
			}
			write(company, Act.Kind.ADMINISTRATOR_REMOVED, member.name(), Role.TENANT_ADMIN, null);
			this.directory.take(account.get().id(), ADMIN);
			return MemberOutcome.ADMINISTERS_NO_LONGER;
		}));
	}

	/** Leaves: sees nothing from now on, and the login is closed. */
	MemberOutcome leave(Company company, Person person, UUID id, int version) {
		var left = answered(() -> this.wall.change(company, () -> {
			var member = existing(id);
			if (member.name().equals(person.username())) {
				return MemberOutcome.ONESELF;
			}
			this.book.leave(id, version);
			write(company, Act.Kind.MEMBER_LEFT, member.name(), null, null);
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
			this.directory.member(company.id(), left.get().name()).ifPresent((account) -> {
				close(company, account);
				note(company, Act.Kind.LOGIN_CLOSED, account);
			});
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
			var known = this.wall.view(company,
					() -> new Known(this.queries.find(id).filter((found) -> found.leftAt() == null),
							this.drafts.fourEyes().on()));
			var account = known.member().flatMap((found) -> this.directory.member(company.id(), found.name()));
			if (account.isEmpty()) {
				return Answer.of(MemberOutcome.GONE);
			}
			expectOurs(account.get());
			if (known.fourEyes() && this.directory.has(account.get().id(), ADMIN)) {
				return Answer.of(MemberOutcome.FOUR_EYES);
			}
			return shown(company, account.get())
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

	/** A password is written down before anybody sees it. */
	private Optional<String> shown(Company company, Account account) {
		var password = this.directory.oneTimePassword(account.id());
		if (password.isPresent()) {
			note(company, Act.Kind.PASSWORD_SHOWN, account);
		}
		return password;
	}

	private void note(Company company, Act.Kind kind, Account account) {
		this.wall.change(company, () -> {
			write(company, kind, account.username(), null, null);
			return kind;
		});
	}

	private void write(Company company, Act.Kind kind, String login, @Nullable Role before, @Nullable Role after) {
		this.audit.write(company, new Act(kind, Act.plain(login), words(before), words(after)));
	}

	private @Nullable Words words(@Nullable Role role) {
		return (role != null) ? this.audit.say((words) -> words.say("role." + role)) : null;
	}

	/** An administrator whom one person alone makes would be that person twice. */
	private void expectNoFourEyes() {
		if (this.drafts.fourEyes().on()) {
			throw new MemberRefused(MemberOutcome.FOUR_EYES);
		}
	}

	/**
	 * Sends what has been written of somebody, so that Keycloak does nothing that it
	 * refuses.
	 */
	private void send(UUID id) {
		this.book.expect(this.book.here(id));
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
		catch (DuplicateKeyException ex) {
			return MemberOutcome.SAME;
		}
		catch (OptimisticLockingFailureException ex) {
			return MemberOutcome.STALE;
		}
		catch (DirectoryException ex) {
			return MemberOutcome.KEYCLOAK;
		}
	}

	/** Somebody who works here, and whether a second person has to review. */
	private record Known(Optional<Member> member, boolean fourEyes) {
	}

}
