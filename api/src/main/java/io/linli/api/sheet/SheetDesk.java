package io.linli.api.sheet;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;

import io.linli.api.event.Events;
import io.linli.api.event.Happening;
import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the sheet of a repair is filled in: each entry is one transaction that appends
 * the evidence and keeps the fact, or does nothing. What has been entered stays.
 */
@Component
class SheetDesk {

	private static final int MOST_MATERIALS = 50;

	private static final int HIGHEST = 100_000_000;

	private static final String FIND = """
			select request.recorded_at, request.received_at, request.arrived_at, request.completed_at, request.version,
			       request.category, request.fault, request.requester, ordered.result, ordered.id as order_id,
			       ordered.worker, ordered.opened_at, ordered.version as order_version,
			       arrival.actor as arrival_by, arrival.actor_role as arrival_role
			  from repair_request request
			  left join event arrival on arrival.tenant_id = request.tenant_id and arrival.subject_id = request.id
			        and arrival.kind = 'ARRIVED'
			  left join work_order ordered on ordered.tenant_id = request.tenant_id and ordered.repair_request_id = request.id
			 where request.id = ? for update of request""";

	private static final String COPIES = "select 1 from work_order_copy where repair_request_id = ? and copy = ?";

	private final Idempotency idempotency;

	private final Events events;

	private final TenantWrites writes;

	private final InstantSource time;

	SheetDesk(Idempotency idempotency, Events events, TenantWrites writes, InstantSource time) {
		this.idempotency = idempotency;
		this.events = events;
		this.writes = writes;
		this.time = time;
	}

	/** The other party says as well that the worker is on site. */
	@Transactional
	UUID confirm(SheetEntry.Confirm command) {
		return enter(command, "ARRIVAL_CONFIRMED", command.channel().name(), new Checks(), (told, entry) -> {
			told.expectOtherParty(CurrentCaller.get(), entry.at());
			once("arrival_confirmation", entry);
			keep("arrival_confirmation", entry.of().name("channel", command.channel()).time("confirmed_at", entry.at()),
					entry);
		});
	}

	/** Who heard of it first. */
	@Transactional
	UUID contact(SheetEntry.Contact command) {
		Checks checks = new Checks();
		String person = checks.text("person", command.person(), 100);
		return enter(command, "FIRST_CONTACT_NOTED", "APP", checks, (told, entry) -> {
			told.expectBeforeReceipt(entry.at());
			once("first_contact", entry);
			keep("first_contact", entry.of().text("person", person).time("contacted_at", entry.at()), entry);
		});
	}

	/** Shoe covers, tool mat, polite words. */
	@Transactional
	UUID conduct(SheetEntry.Conduct command) {
		return enter(command, "CONDUCT_CHECKED", "APP", new Checks(), (told, entry) -> {
			told.expectWorker(CurrentCaller.get(), entry.at());
			once("conduct_check", entry);
			keep("conduct_check",
					entry.of()
						.flag("shoe_covers", command.shoeCovers())
						.flag("tool_mat", command.toolMat())
						.flag("polite_words", command.politeWords())
						.time("checked_at", entry.at()),
					entry);
		});
	}

	/** A copy of the order reached its place. */
	@Transactional
	UUID deliver(SheetEntry.Deliver command) {
		Checks checks = new Checks();
		String receiver = checks.text("receivedBy", command.receivedBy(), 100);
		return enter(command, "COPY_DELIVERED", "APP", checks, (told, entry) -> {
			told.expectCompleted(entry.at());
			expectNone(this.writes.ask((row, number) -> 1, COPIES, entry.repair(), command.copy().name()));
			keep("work_order_copy",
					entry.of()
						.name("copy", command.copy())
						.text("received_by", receiver)
						.time("delivered_at", entry.at()),
					entry);
		});
	}

	/** What was used up. */
	@Transactional
	UUID use(SheetEntry.Use command) {
		Checks checks = new Checks();
		checks.require(!command.materials().isEmpty() && command.materials().size() <= MOST_MATERIALS,
				"1 to " + MOST_MATERIALS + " materials.", "materials");
		for (int i = 0; i < command.materials().size(); i++) {
			command.materials().get(i).check(checks.line("materials", i), HIGHEST);
		}
		return enter(command, "MATERIALS_USED", "APP", checks, (told, entry) -> {
			told.expectOrdered(entry.at());
			for (SheetEntry.Material material : command.materials()) {
				keep("repair_material",
						entry.of()
							.key("id", Ids.next())
							.text("name", material.name().strip())
							.number("quantity", material.quantity())
							.text("unit", material.unit().strip())
							.number("cents", material.cents())
							.time("used_at", entry.at()),
						entry);
			}
		});
	}

	/** An edit after the fact: what stood there before stays on record. */
	@Transactional
	UUID correct(SheetEntry.Correct command) {
		Checks checks = new Checks();
		SheetEntry.Field field = command.field();
		String value = checks.text("value", command.value(), field.longest());
		String reason = checks.text("reason", command.reason(), 500);
		return enter(command, "CORRECTED", "APP", Happening.detail("field", field), checks, (told, entry) -> {
			Mutations.expect(command.expectedVersion(), told.version());
			told.expectChange(field, value, entry.at());
			Values changed = new Values().text(field.name().toLowerCase(Locale.ROOT), value);
			if (field == SheetEntry.Field.RESULT) {
				told.expectCompleted(entry.at());
				this.writes.update("work_order", "id", Objects.requireNonNull(told.orderId()), told.orderVersion(),
						changed);
				// The next editor has to have seen it.
				this.writes.tell("update repair_request set version = version + 1 where id = ?", entry.repair());
			}
			else {
				this.writes.update("repair_request", "id", entry.repair(), told.version(), changed);
			}
			keep("repair_correction",
					entry.of()
						.key("id", Ids.next())
						.name("field", field)
						.text("former", told.fields().get(field))
						.text("present", value)
						.text("reason", reason)
						.flag("after_completion", told.completedAt() != null)
						.time("corrected_at", entry.at()),
					entry);
		});
	}

	private UUID enter(SheetEntry command, String kind, String channel, Checks checks, BiConsumer<Told, Entered> work) {
		return enter(command, kind, channel, Happening.NO_DETAIL, checks, work);
	}

	private UUID enter(SheetEntry command, String kind, String channel, String detail, Checks checks,
			BiConsumer<Told, Entered> work) {
		UUID repair = checks.key("repairRequestId", "RepairRequest", command.repairRequestId());
		Instant at = checks.occurred(command.occurredAt(), this.time.instant());
		checks.pass();
		this.idempotency.claim(command, repair);
		Asked<List<Told>> found = this.writes.ask((row, number) -> Told.of(row), FIND, repair);
		Asked<Instant> recorded = this.events.append(SubjectKind.REPAIR, repair,
				new Happening(kind, at, channel, detail));
		Told told = found.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("RepairRequest", "repairRequestId")));
		work.accept(told, new Entered(repair, at, recorded.get()));
		return repair;
	}

	private void once(String table, Entered entry) {
		expectNone(this.writes.ask((row, number) -> 1, "select 1 from " + table + " where repair_request_id = ?",
				entry.repair()));
	}

	private static void expectNone(Asked<List<Integer>> same) {
		if (!same.get().isEmpty()) {
			throw RefusedException.wrongState("This has been entered already.");
		}
	}

	private void keep(String table, Values values, Entered entry) {
		this.writes.insert(table,
				values.time("recorded_at", entry.recordedAt()).text("recorded_by", CurrentCaller.get().name()));
	}

	/** What is entered: about which repair, when it happened, when the server learned. */
	private record Entered(UUID repair, Instant at, Instant recordedAt) {

		Values of() {
			return new Values().key("repair_request_id", this.repair);
		}

	}

}
