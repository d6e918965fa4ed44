package io.linli.api.callback.followup;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

import io.linli.api.event.Events;
import io.linli.api.event.Happening;
import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where it is entered what follows from a callback: each entry is one transaction that
 * appends the evidence and keeps the fact, or does nothing.
 */
@Component
class FollowupDesk {

	private static final String FIND = """
			select callback.complaint_id, callback.repair_request_id, callback.reached, callback.done_at, report.reported_at,
			       coalesce(handling.handler, ordered.worker) as doer
			  from callback
			  left join callback_report report on report.tenant_id = callback.tenant_id and report.callback_id = callback.id
			  left join complaint_handling handling on handling.tenant_id = callback.tenant_id and handling.complaint_id = callback.complaint_id
			  left join work_order ordered on ordered.tenant_id = callback.tenant_id and ordered.repair_request_id = callback.repair_request_id
			 where callback.id = ? for update of callback""";

	private static final String ARRANGED = "select 1 from callback_arrangement where callback_id = ?";

	private static final String STAFF = "select count(*) from staff_member where name in (?, ?) and left_at is null";

	private final Idempotency idempotency;

	private final Events events;

	private final TenantWrites writes;

	private final InstantSource time;

	FollowupDesk(Idempotency idempotency, Events events, TenantWrites writes, InstantSource time) {
		this.idempotency = idempotency;
		this.events = events;
		this.writes = writes;
		this.time = time;
	}

	/** Two supervisors arrange the callback of a complaint (B-10). */
	@Transactional
	UUID arrange(Followup.Arrange command) {
		Checks checks = new Checks();
		String supervisor = checks.text("supervisor", command.supervisor(), 255);
		String department = checks.text("departmentSupervisor", command.departmentSupervisor(), 255);
		return enter(command, "ARRANGED", "APP", checks, (callback, entry) -> {
			callback.expectArrangedBy(supervisor, department);
			Asked<List<Integer>> known = this.writes.ask((row, number) -> row.getInt(1), STAFF, supervisor, department);
			if (!this.writes.ask((row, number) -> 1, ARRANGED, entry.callback()).get().isEmpty()) {
				throw new RefusedException(UserError.of(UserError.Code.WRONG_STATE, "This is arranged already."));
			}
			if (known.get().getFirst() != 2) {
				throw new RefusedException(UserError.invalid("Both have to work here.", "departmentSupervisor"));
			}
			keep("callback_arrangement",
					entry.of().text("supervisor", supervisor).text("department_supervisor", department), entry);
		});
	}

	/** What is not in order goes to two in writing (B-16). */
	@Transactional
	UUID report(Followup.Report command) {
		Checks checks = new Checks();
		String finding = checks.text("finding", command.finding(), 2_000);
		String manager = checks.text("manager", command.manager(), 100);
		String department = checks.text("departmentSupervisor", command.departmentSupervisor(), 100);
		return enter(command, "REPORTED", "APP", checks, (callback, entry) -> {
			callback.expectToReport(entry.at());
			keep("callback_report",
					entry.of()
						.text("finding", finding)
						.text("manager", manager)
						.text("department_supervisor", department)
						.time("reported_at", entry.at()),
					entry);
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
		return enter(command, "RECALLED", command.method().name(), checks, (callback, entry) -> {
			callback.expectReported(entry.at());
			callback.expectOther(CurrentCaller.get().name());
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
		UUID id = checks.key("callbackId", "Callback", command.callbackId());
		Instant at = checks.occurred(command.occurredAt(), this.time.instant());
		checks.pass();
		this.idempotency.claim(command, id);
		Asked<List<Answered>> found = this.writes.ask((row, number) -> Answered.of(row), FIND, id);
		Asked<Instant> recorded = this.events.append(SubjectKind.CALLBACK, id, Happening.of(kind, at, channel));
		Answered callback = found.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("Callback", "callbackId")));
		work.accept(callback, new Entered(id, at, recorded.get()));
		return id;
	}

	private void keep(String table, Values values, Entered entry) {
		this.writes.insert(table,
				values.time("recorded_at", entry.recordedAt()).text("recorded_by", CurrentCaller.get().name()));
	}

	/** About which callback, when it happened, when the server learned. */
	private record Entered(UUID callback, Instant at, Instant recordedAt) {

		Values of() {
			return new Values().key("callback_id", this.callback);
		}

	}

}
