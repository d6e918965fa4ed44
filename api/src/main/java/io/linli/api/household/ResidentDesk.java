package io.linli.api.household;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.RefusedException;
import io.linli.api.household.Residents.ChangeKind;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where residents move in and out, and their records are corrected (G-03). A stay is
 * never rewritten: what stood there before stays on record.
 */
@Component
class ResidentDesk {

	private final Idempotency idempotency;

	private final Residents residents;

	private final InstantSource time;

	ResidentDesk(Idempotency idempotency, Residents residents, InstantSource time) {
		this.idempotency = idempotency;
		this.residents = residents;
		this.time = time;
	}

	/** Somebody moves in; the first one speaks for the household. */
	@Transactional
	UUID moveIn(ResidentEntry.MoveIn command) {
		Checks checks = new Checks();
		UUID household = checks.key("householdId", "Household", command.householdId());
		String name = checks.text("name", command.name(), 100);
		checks.pass();
		Instant now = this.time.instant();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		Residents.Home home = this.residents.home(household).get();
		expectCome("movedInOn", command.movedInOn(), now, home.zone());
		if (home.contacted() && command.mainContact()) {
			this.residents.endContact(household, now);
		}
		this.residents.add(new Values().key("id", id)
			.key("project_id", home.project())
			.key("household_id", household)
			.text("name", name)
			.text("phone", command.phone())
			.name("relation", command.relation())
			.date("moved_in_on", command.movedInOn())
			.flag("main_contact", command.mainContact() || !home.contacted())
			.time("recorded_at", now)
			.text("recorded_by", CurrentCaller.get().name()));
		return id;
	}

	/** What is written about somebody was wrong, or is no longer so. */
	@Transactional
	UUID correct(ResidentEntry.Correct command) {
		Checks checks = new Checks();
		UUID id = checks.key("residentId", "Resident", command.residentId());
		String name = checks.text("name", command.name(), 100);
		String reason = checks.text("reason", command.reason(), 500);
		checks.pass();
		Instant now = this.time.instant();
		Resident resident = begin(command, id);
		expectCome("movedInOn", command.movedInOn(), now, resident.zone());
		Resident.expectInOrder(command.movedInOn(), resident.movedOutOn(), "movedInOn");
		this.residents.change(id, resident.version(),
				new Values().text("name", name)
					.text("phone", command.phone())
					.name("relation", command.relation())
					.date("moved_in_on", command.movedInOn()),
				ChangeKind.CORRECTED, reason, now);
		return id;
	}

	/** Somebody moves out, and speaks for the household no longer. */
	@Transactional
	UUID moveOut(ResidentEntry.MoveOut command) {
		Checks checks = new Checks();
		UUID id = checks.key("residentId", "Resident", command.residentId());
		checks.pass();
		Instant now = this.time.instant();
		Resident resident = begin(command, id);
		expectCome("movedOutOn", command.movedOutOn(), now, resident.zone());
		resident.expectThere();
		Resident.expectInOrder(resident.movedInOn(), command.movedOutOn(), "movedOutOn");
		this.residents.change(id, resident.version(),
				new Values().date("moved_out_on", command.movedOutOn()).flag("main_contact", false),
				ChangeKind.MOVED_OUT, null, now);
		return id;
	}

	/** Somebody who lives there speaks for the household from now on. */
	@Transactional
	UUID name(ResidentEntry.NameMainContact command) {
		Checks checks = new Checks();
		UUID id = checks.key("residentId", "Resident", command.residentId());
		checks.pass();
		Resident resident = begin(command, id);
		resident.expectThere();
		if (resident.mainContact()) {
			throw RefusedException.wrongState("This resident is the main contact already.");
		}
		Instant now = this.time.instant();
		this.residents.endContact(resident.household(), now);
		this.residents.change(id, resident.version(), new Values().flag("main_contact", true), ChangeKind.MAIN_CONTACT,
				null, now);
		return id;
	}

	private Resident begin(ResidentEntry.Change command, UUID id) {
		this.idempotency.claim(command, id);
		Resident resident = this.residents.ask(id).get();
		Mutations.expect(command.expectedVersion(), resident.version());
		return resident;
	}

	/** By the project's own clocks. */
	private static void expectCome(String field, @Nullable LocalDate day, Instant now, ZoneId zone) {
		if (day != null) {
			Checks.expectCome(field, day, LocalDate.ofInstant(now, zone));
		}
	}

}
