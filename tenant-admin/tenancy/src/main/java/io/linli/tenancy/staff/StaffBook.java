package io.linli.tenancy.staff;

import java.sql.JDBCType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Role;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;

/**
 * Takes people on, assigns them to projects (G-06), and lets them leave; to be called in
 * a transaction of their company. What somebody sees of the company follows at once.
 */
public final class StaffBook {

	private static final String NAMED = "select 1 from staff_member where name = ? and left_at is null";

	private static final String NAMED_BEFORE = "select 1 from staff_member where name = ? and left_at is not null";

	// Whoever changes a person's assignments waits for the person.
	private static final String FIND = "select left_at is null from staff_member where id = ? for update";

	private static final String ASSIGNED = """
			select 1 from project_assignment where staff_member_id = ? and project_id is not distinct from ?
			   and role = ? and ended_at is null""";

	private static final String END = "update project_assignment set ended_at = ?, ended_by = ?, version = version + 1 where ";

	private final TenantWrites writes;

	private final InstantSource time;

	private final Function<StaffRule, RuntimeException> refusals;

	/**
	 * A book that refuses in its application's own way.
	 * @param refusals what is thrown for a rule, at the latest before the commit
	 */
	public StaffBook(TenantWrites writes, InstantSource time, Function<StaffRule, RuntimeException> refusals) {
		this.writes = writes;
		this.time = time;
		this.refusals = refusals;
	}

	/** A user name as the identity provider writes it. */
	public static String name(String written) {
		return written.toLowerCase(Locale.ROOT);
	}

	/** Whether somebody of this name works for the company now. */
	public boolean worksHere(String name) {
		return !this.writes.ask((row, number) -> 1, NAMED, name).get().isEmpty();
	}

	/** Whether somebody of this name has worked for the company and left it. */
	public boolean hasLeft(String name) {
		return !this.writes.ask((row, number) -> 1, NAMED_BEFORE, name).get().isEmpty();
	}

	/**
	 * Somebody begins to work for the company, as yet in no project.
	 * @param name as {@link #name} says it
	 */
	public void add(UUID id, String name, String fullName, @Nullable String phone) {
		if (worksHere(name)) {
			throw this.refusals.apply(StaffRule.NAME_TAKEN);
		}
		this.writes.insert("staff_member",
				new Values().key("id", id).text("name", name).text("full_name", fullName).text("phone", phone));
	}

	/**
	 * Works in a project from now on, or in the whole company; sent only when it is
	 * needed.
	 * @param project null: the whole company
	 * @param duty to what the person is dedicated there; null: to nothing of its own
	 */
	public void assign(UUID id, UUID person, @Nullable UUID project, Role role, @Nullable Enum<?> duty) {
		Asked<Boolean> here = here(person);
		Object key = (project != null) ? project : JDBCType.OTHER;
		Asked<List<Integer>> same = this.writes.ask((row, number) -> 1, ASSIGNED, person, key, role.name());
		expect(here);
		if (!same.get().isEmpty()) {
			throw this.refusals.apply(StaffRule.SAME_ASSIGNMENT);
		}
		this.writes.insert("project_assignment",
				new Values().key("id", id)
					.key("staff_member_id", person)
					.key("project_id", project)
					.name("role", role)
					.name("duty", duty)
					.time("assigned_at", this.time.instant())
					.text("assigned_by", CurrentCaller.get().name()));
	}

	/** Works there no longer. */
	public void end(UUID assignment, UUID person) {
		this.writes.tellOne(() -> this.refusals.apply(StaffRule.UNKNOWN_ASSIGNMENT),
				END + "id = ? and staff_member_id = ? and ended_at is null", this.time.instant(),
				CurrentCaller.get().name(), assignment, person);
	}

	/**
	 * Leaves the company, and all that goes on there ends.
	 * @param version of the person, as it was read
	 */
	public void leave(UUID person, int version) {
		expect(here(person));
		Instant now = this.time.instant();
		this.writes.update("staff_member", "id", person, version, new Values().time("left_at", now));
		this.writes.tell(END + "staff_member_id = ? and ended_at is null", now, CurrentCaller.get().name(), person);
	}

	/** Whether the person works here, who is kept so until the transaction ends. */
	public Asked<Boolean> here(UUID person) {
		return this.writes.ask((row, number) -> row.getBoolean(1), FIND, person)
			.then((rows) -> rows.stream().findFirst().orElseThrow(() -> this.refusals.apply(StaffRule.UNKNOWN_PERSON)));
	}

	/** Refuses who has left. */
	public void expect(Asked<Boolean> here) {
		if (!here.get()) {
			throw this.refusals.apply(StaffRule.LEFT);
		}
	}

}
