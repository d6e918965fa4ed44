package io.linli.api.callback.followup;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import io.linli.api.callback.Case;
import io.linli.api.callback.Doers;
import io.linli.api.escalation.NonConformity;
import io.linli.api.event.Events;
import io.linli.api.event.Happening;
import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Asked;
import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Role;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where it is entered what follows from a callback: each entry is one transaction that
 * appends the evidence and keeps the fact, or does nothing.
 */
@Component
class FollowupDesk {

	// After the callback: others who had it have finished with its report by then.
	private static final String REPORTED = "select reported_at from callback_report where callback_id = ?";

	private static final String ARRANGED = """
			select number, supervisor, department_supervisor from callback_arrangement where callback_id = ? order by number desc limit 1""";

	private final Idempotency idempotency;

	private final Events events;

	private final Doers doers;

	private final Supervisors supervisors;

	private final TenantWrites writes;

	private final ApplicationEventPublisher publisher;

	private final InstantSource time;

	FollowupDesk(Idempotency idempotency, Events events, Doers doers, Supervisors supervisors, TenantWrites writes,
			ApplicationEventPublisher publisher, InstantSource time) {
		this.idempotency = idempotency;
		this.events = events;
		this.doers = doers;
		this.supervisors = supervisors;
		this.writes = writes;
		this.publisher = publisher;
		this.time = time;
	}

	/**
	 * Two supervisors arrange the callback of a complaint (B-10): once, and anew where
	 * one of them cannot take the part any more.
	 */
	@Transactional
	UUID arrange(Followup.Arrange command) {
		Checks checks = new Checks();
		String supervisor = checks.text("supervisor", command.supervisor(), 255);
		String department = checks.text("departmentSupervisor", command.departmentSupervisor(), 255);
		return enter(command, "ARRANGED", "APP", checks, (callback, entry) -> {
			Asked<Set<String>> doers = doers(callback);
			Supervisors.Held held = this.supervisors.of(callback.projectId(), supervisor, department);
			Asked<Boolean> noneBesides = this.supervisors.noneBesides(callback.projectId(), doers);
			callback.expectArrangedBy(supervisor, department, doers.get(), entry.at());
			Role role = noneBesides.get() ? Role.PROJECT_MANAGER : Role.CUSTOMER_SERVICE_SUPERVISOR;
			expectArranges(CurrentCaller.get(), role, doers.get());
			int number = 1 + arranged(entry.callback(), callback.projectId(), doers.get());
			held.expect("supervisor", supervisor, role);
			held.expect("departmentSupervisor", department, Arrangement.OF_DEPARTMENTS);
			keep("callback_arrangement",
					entry.of()
						.number("number", number)
						.text("supervisor", supervisor)
						.text("department_supervisor", department)
						.time("arranged_at", entry.at()),
					entry);
		});
	}

	/** How often it was arranged, each time so that it cannot be made any more. */
	private int arranged(UUID callback, UUID project, Set<String> doers) {
		for (Arrangement last : this.writes.ask((row, number) -> Arrangement.of(row), ARRANGED, callback).get()) {
			if (last.holds(this.supervisors.of(project, last.supervisor(), last.department()), doers)) {
				throw RefusedException.wrongState("This is arranged already, by two who may take the part still.");
			}
			return last.number();
		}
		return 0;
	}

	/** Customer service, or the manager where nobody of it may: never a doer. */
	private static void expectArranges(Caller caller, Role role, Set<String> doers) {
		if (doers.contains(caller.name())) {
			throw notAllowed("Whoever handled the complaint does not arrange its callback.");
		}
		if (!caller.is(Role.CUSTOMER_SERVICE_SUPERVISOR) && role != Role.PROJECT_MANAGER) {
			throw notAllowed(
					"A supervisor of customer service who did not handle the complaint arranges its callback.");
		}
	}

	private static RefusedException notAllowed(String message) {
		return new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED, message));
	}

	/** What is not in order goes to two in writing (B-16). */
	@Transactional
	UUID report(Followup.Report command) {
		Checks checks = new Checks();
		String finding = checks.text("finding", command.finding(), 2_000);
		String manager = checks.text("manager", command.manager(), 255);
		String department = checks.text("departmentSupervisor", command.departmentSupervisor(), 255);
		return enter(command, "REPORTED", "APP", checks, (callback, entry) -> {
			callback.expectToReport(entry.at());
			Supervisors.Held held = this.supervisors.of(callback.projectId(), manager, department);
			Set<Role> told = EnumSet.of(held.expect("manager", manager, Role.PROJECT_MANAGER),
					held.expect("departmentSupervisor", department, Role.MAINTENANCE_SUPERVISOR,
							Role.CUSTOMER_SERVICE_SUPERVISOR, Role.PROJECT_MANAGER));
			keep("callback_report",
					entry.of()
						.key(entry.subject().kind().column(), entry.callback())
						.text("finding", finding)
						.text("manager", manager)
						.text("department_supervisor", department)
						.time("reported_at", entry.at()),
					entry);
			this.publisher.publishEvent(new NonConformity(callback.projectId(), entry.subject().kind().evidence(),
					entry.callback(), told, finding, entry.at()));
		});
	}

	/** What was done about it (B-16). */
	@Transactional
	UUID reply(Followup.Reply command) {
		Checks checks = new Checks();
		String words = checks.text("words", command.words(), 2_000);
		return enter(command, "REPLIED", "APP", checks, (callback, entry) -> {
			callback.expectReported(entry.at());
			keep("callback_reply",
					entry.of()
						.key("id", Ids.next())
						.name("kind", command.kind())
						.text("words", words)
						.time("replied_at", entry.at()),
					entry);
		});
	}

	/** The resident is asked again, by somebody else than the doer (B-11, B-16). */
	@Transactional
	UUID recall(Followup.Recall command) {
		Checks checks = new Checks();
		@Nullable Integer satisfaction = command.satisfaction();
		checks.require(satisfaction == null || (satisfaction >= 1 && satisfaction <= 5), "This is a mark from 1 to 5.",
				"satisfaction");
		@Nullable String opinion = checks.optional("opinion", command.opinion(), 2_000);
		checks.require(satisfaction != null || opinion != null, "A satisfaction, or a word about it.", "satisfaction");
		return enter(command, "RECALLED", command.method().name(), checks, (callback, entry) -> {
			callback.expectReported(entry.at());
			callback.expectOther(CurrentCaller.get().name(), doers(callback).get());
			keep("recall",
					entry.of()
						.key("id", Ids.next())
						.name("method", command.method())
						.number("satisfaction", satisfaction)
						.text("opinion", opinion)
						.time("done_at", entry.at()),
					entry);
		});
	}

	private UUID enter(Followup.OfCallback command, String kind, String channel, Checks checks,
			BiConsumer<Answered, Entered> work) {
		Instant at = checks.occurred(command.occurredAt(), this.time.instant());
		checks.pass();
		Subject subject = Subject.of(command.callbackId()).orElseThrow(() -> notFound("Callback"));
		UUID id = subject.id();
		this.idempotency.claim(command, id);
		Asked<List<Answered>> found = this.writes.ask((row, number) -> Answered.of(row, subject.kind()),
				subject.kind().find(), id);
		Asked<List<Instant>> reported = this.writes
			.ask((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant(), REPORTED, id);
		Asked<Instant> recorded = this.events.append(subject.kind().evidence(), id, Happening.of(kind, at, channel));
		Answered callback = found.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> notFound(subject.kind().type()))
			.reported(reported.get());
		work.accept(callback, new Entered(subject, at, recorded.get()));
		return id;
	}

	/** Of a service and of a visit nobody is on record who did a job. */
	private Asked<Set<String>> doers(Answered callback) {
		Case of = callback.of();
		return (of != null) ? this.doers.of(of) : () -> Set.of();
	}

	private static RefusedException notFound(String type) {
		return new RefusedException(UserError.notFound(type, "callbackId"));
	}

	private void keep(String table, Values values, Entered entry) {
		this.writes.insert(table,
				values.time("recorded_at", entry.recordedAt()).text("recorded_by", CurrentCaller.get().name()));
	}

	/** About which callback, when it happened, when the server learned. */
	private record Entered(Subject subject, Instant at, Instant recordedAt) {

		UUID callback() {
			return this.subject.id();
		}

		Values of() {
			return new Values().key("callback_id", callback());
		}

	}

}
