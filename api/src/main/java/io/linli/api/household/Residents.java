package io.linli.api.household;

import java.sql.JDBCType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The residents of the company for which the transaction works. Before a record is
 * changed, what stood there is kept.
 */
@Component
class Residents {

	// Whoever changes something in a household waits for it.
	private static final String HOUSEHOLD = """
			select h.project_id, exists (select from resident r where r.tenant_id = h.tenant_id and r.household_id = h.id
			                                and r.main_contact) as contacted, p.time_zone
			  from household h join project p on p.tenant_id = h.tenant_id and p.id = h.project_id
			 where h.id = ? for no key update of h""";

	private static final String FIND = """
			select r.household_id, r.version, r.moved_in_on, r.moved_out_on, r.main_contact, p.time_zone from resident r
			  join household h on h.tenant_id = r.tenant_id and h.id = r.household_id
			  join project p on p.tenant_id = h.tenant_id and p.id = h.project_id
			 where r.id = ? for no key update of r, h""";

	private static final String KEEP = """
			insert into resident_change (tenant_id, id, resident_id, name, phone, relation, moved_in_on, moved_out_on, main_contact, \
			kind, reason, recorded_at, recorded_by)
			select tenant_id, ?, id, name, phone, relation, moved_in_on, moved_out_on, main_contact, ?, ?, ?, ?
			  from resident where\s""";

	private static final String NO_CONTACT = """
			update resident set main_contact = false, version = version + 1 where household_id = ? and main_contact""";

	private final TenantWrites writes;

	Residents(TenantWrites writes) {
		this.writes = writes;
	}

	/** The household that somebody moves into. */
	Asked<Home> home(UUID id) {
		return this.writes
			.ask((row, number) -> new Home(row.getObject("project_id", UUID.class),
					ZoneId.of(row.getString("time_zone")), row.getBoolean("contacted")), HOUSEHOLD, id)
			.then((rows) -> rows.stream()
				.findFirst()
				.orElseThrow(() -> new RefusedException(UserError.notFound("Household", "householdId"))));
	}

	/** A resident, whose household nobody else changes meanwhile. */
	Asked<Resident> ask(UUID id) {
		return this.writes.ask((row, number) -> Resident.of(row), FIND, id)
			.then((rows) -> rows.stream()
				.findFirst()
				.orElseThrow(() -> new RefusedException(UserError.notFound("Resident", "residentId"))));
	}

	void add(Values values) {
		this.writes.insert("resident", values);
	}

	/** Another one becomes the main contact. */
	void endContact(UUID household, Instant now) {
		keepFormer(KEEP + "household_id = ? and main_contact", household, ChangeKind.MAIN_CONTACT, null, now);
		this.writes.tell(NO_CONTACT, household);
	}

	void change(UUID id, int version, Values values, ChangeKind kind, @Nullable String reason, Instant now) {
		keepFormer(KEEP + "id = ?", id, kind, reason, now);
		this.writes.update("resident", "id", id, version, values);
	}

	private void keepFormer(String sql, UUID of, ChangeKind kind, @Nullable String reason, Instant now) {
		this.writes.tell(sql, Ids.next(), kind.name(), (reason != null) ? reason : JDBCType.VARCHAR, now,
				CurrentCaller.get().name(), of);
	}

	/** Why a record was changed. */
	enum ChangeKind {

		CORRECTED, MOVED_OUT, MAIN_CONTACT

	}

	/**
	 * A household into which somebody moves.
	 *
	 * @param contacted whether it has a main contact
	 */
	record Home(UUID project, ZoneId zone, boolean contacted) {
	}

}
