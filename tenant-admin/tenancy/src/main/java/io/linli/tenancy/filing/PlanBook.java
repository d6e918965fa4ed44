package io.linli.tenancy.filing;

import java.sql.JDBCType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Role;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;

/**
 * Drafts and files work plans (P-01); to be called in a transaction of their company. A
 * plan is filed when the server says so: nobody claims an earlier day.
 */
public final class PlanBook {

	/** So long may a plan be. */
	public static final int LONGEST = 50_000;

	private static final Set<Role> ROLES = EnumSet.of(Role.PROJECT_MANAGER, Role.TENANT_ADMIN);

	private static final String PROJECT = "select 1 from project where id = ?";

	// The next revision, where none waits to be filed.
	private static final String DRAFT = """
			insert into work_plan (tenant_id, id, project_id, year, revision, text, recorded_at, recorded_by)
			select ?, ?, ?, ?, coalesce(max(revision), 0) + 1, ?, ?, ? from work_plan
			 where project_id is not distinct from ? and year = ?
			having bool_and(filed_at is not null) is not false
			on conflict do nothing""";

	// Whoever changes a draft waits for it.
	private static final String FIND = """
			select project_id is null, filed_at is not null from work_plan where id = ? for update""";

	private static final String DUE = """
			select (? at time zone coalesce(p.time_zone, company_zone()))::date, due.due_on,
			       coalesce(came_by(p.created_at, p.time_zone, due.due_on), company_came_by(due.due_on))
			  from work_plan w left join project p on p.tenant_id = w.tenant_id and p.id = w.project_id
			 cross join lateral (select filing_due_on(w.tenant_id, 'WORK_PLAN', w.year) as due_on) due where w.id = ?""";

	private final TenantWrites writes;

	private final InstantSource time;

	private final Function<PlanRule, RuntimeException> refusals;

	/**
	 * A book that refuses in its application's own way.
	 * @param refusals what is thrown for a rule, at the latest before the commit
	 */
	public PlanBook(TenantWrites writes, InstantSource time, Function<PlanRule, RuntimeException> refusals) {
		this.writes = writes;
		this.time = time;
		this.refusals = refusals;
	}

	/** Who writes plans. */
	public static Set<Role> roles() {
		return Set.copyOf(ROLES);
	}

	/**
	 * Whether the caller writes plans of this kind.
	 * @param ofCompany the company's own, or one of a project that the caller sees
	 */
	public static boolean isOpenTo(Caller caller, boolean ofCompany) {
		return ofCompany ? caller.is(Role.TENANT_ADMIN) : ROLES.stream().anyMatch(caller::is);
	}

	/**
	 * A first version, or the next one after one that was filed.
	 * @param project null: the company's own
	 * @param text not blank, and no longer than {@link #LONGEST}
	 */
	public void draft(UUID id, @Nullable UUID project, int year, String text) {
		expectWriter(project == null);
		if (project != null && this.writes.ask((row, number) -> 1, PROJECT, project).get().isEmpty()) {
			throw this.refusals.apply(PlanRule.UNKNOWN_PROJECT);
		}
		Object key = (project != null) ? project : JDBCType.OTHER;
		this.writes.tellOne(() -> this.refusals.apply(PlanRule.DRAFT_THERE), DRAFT, CurrentCaller.tenantId(), id, key,
				year, text, this.time.instant(), CurrentCaller.get().name(), key, year);
	}

	/**
	 * As long as it is not filed.
	 * @param version of the plan, as it was read
	 */
	public void change(UUID id, int version, String text) {
		expectDraft(id);
		this.writes.update("work_plan", "id", id, version,
				new Values().text("text", text)
					.time("recorded_at", this.time.instant())
					.text("recorded_by", CurrentCaller.get().name()));
	}

	/**
	 * Frozen from now on; after the day that is in force it is late, and says so: unless
	 * whose plan it is came only afterwards.
	 */
	public void file(UUID id, int version) {
		expectDraft(id);
		Instant now = this.time.instant();
		Due due = this.writes.ask((row, number) -> Due.of(row), DUE, now, id).get().getFirst();
		this.writes.update("work_plan", "id", id, version,
				new Values().time("filed_at", now).text("filed_by", CurrentCaller.get().name()).and(due.cells()));
	}

	private void expectDraft(UUID id) {
		Found found = this.writes.ask((row, number) -> new Found(row.getBoolean(1), row.getBoolean(2)), FIND, id)
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> this.refusals.apply(PlanRule.UNKNOWN));
		expectWriter(found.ofCompany());
		if (found.filed()) {
			throw this.refusals.apply(PlanRule.FILED);
		}
	}

	private void expectWriter(boolean ofCompany) {
		Caller caller = CurrentCaller.get();
		if (!isOpenTo(caller, false)) {
			throw this.refusals.apply(PlanRule.NOT_YOURS);
		}
		if (!isOpenTo(caller, ofCompany)) {
			throw this.refusals.apply(PlanRule.OF_COMPANY);
		}
	}

	private record Found(boolean ofCompany, boolean filed) {
	}

}
