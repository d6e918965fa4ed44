package io.linli.api.plan;

import java.sql.JDBCType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.Projects;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Role;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where work plans are drafted and filed (P-01). A plan is filed when the server says so:
 * nobody claims an earlier day.
 */
@Component
class WorkPlanDesk {

	// The next revision, where none waits to be filed.
	private static final String DRAFT = """
			insert into work_plan (tenant_id, id, project_id, year, revision, text, recorded_at, recorded_by)
			select ?, ?, ?, ?, coalesce(max(revision), 0) + 1, ?, ?, ? from work_plan
			 where project_id is not distinct from ? and year = ?
			having bool_and(filed_at is not null) is not false
			on conflict do nothing""";

	// Whoever changes a draft waits for it.
	private static final String FIND = """
			select year, project_id is null, filed_at is not null from work_plan where id = ? for update""";

	private static final String DUE = """
			select (? at time zone coalesce((select p.time_zone from work_plan w
			         join project p on p.tenant_id = w.tenant_id and p.id = w.project_id where w.id = ?), %s))::date,
			       filing_due_on(current_tenant(), 'WORK_PLAN', ?)""".formatted(Projects.COMPANY_ZONE);

	private final Idempotency idempotency;

	private final TenantWrites writes;

	private final Projects projects;

	private final InstantSource time;

	WorkPlanDesk(Idempotency idempotency, TenantWrites writes, Projects projects, InstantSource time) {
		this.idempotency = idempotency;
		this.writes = writes;
		this.projects = projects;
		this.time = time;
	}

	/** A first version, or the next one after one that was filed. */
	@Transactional
	UUID draft(WorkPlan.Draft command) {
		Checks checks = new Checks();
		@Nullable UUID project = (command.projectId() != null) ? checks.key("projectId", "Project", command.projectId()) : null;
		String text = checks.text("text", command.text(), 50_000);
		checks.require(command.year() >= 2000 && command.year() <= 2200, "This is 2000 to 2200.", "year");
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		if (project != null) {
			this.projects.ask(project).get();
		}
		else {
			expectForCompany();
		}
		Object key = (project != null) ? project : JDBCType.OTHER;
		this.writes.tellOne(() -> RefusedException.wrongState("There is a draft that is not filed yet: change it."),
				DRAFT, CurrentCaller.tenantId(), id, key, command.year(), text, this.time.instant(),
				CurrentCaller.get().name(), key, command.year());
		return id;
	}

	/** As long as it is not filed. */
	@Transactional
	UUID change(WorkPlan.Change command) {
		Checks checks = new Checks();
		UUID id = checks.key("workPlanId", "WorkPlan", command.workPlanId());
		String text = checks.text("text", command.text(), 50_000);
		checks.pass();
		this.idempotency.claim(command, id);
		draft(id);
		this.writes.update("work_plan", "id", id, command.expectedVersion(),
				new Values().text("text", text)
					.time("recorded_at", this.time.instant())
					.text("recorded_by", CurrentCaller.get().name()));
		return id;
	}

	/** Frozen from now on; after the day that is in force it is late, and says so. */
	@Transactional
	UUID file(WorkPlan.File command) {
		Checks checks = new Checks();
		UUID id = checks.key("workPlanId", "WorkPlan", command.workPlanId());
		checks.pass();
		this.idempotency.claim(command, id);
		Found found = draft(id);
		Instant now = this.time.instant();
		Due due = this.writes.ask((row, number) -> Due.of(row), DUE, now, id, found.year()).get().getFirst();
		this.writes.update("work_plan", "id", id, command.expectedVersion(),
				new Values().time("filed_at", now).text("filed_by", CurrentCaller.get().name()).and(due.cells()));
		return id;
	}

	private Found draft(UUID id) {
		Found found = this.writes
			.ask((row, number) -> new Found(row.getInt(1), row.getBoolean(2), row.getBoolean(3)), FIND, id)
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("WorkPlan", "workPlanId")));
		if (found.ofCompany()) {
			expectForCompany();
		}
		if (found.filed()) {
			throw RefusedException.wrongState("The plan is filed: draft the next version.");
		}
		return found;
	}

	private static void expectForCompany() {
		if (!CurrentCaller.get().is(Role.TENANT_ADMIN)) {
			throw new RefusedException(
					UserError.of(UserError.Code.NOT_ALLOWED, "The company's own plan is its administrator's."));
		}
	}

	private record Found(int year, boolean ofCompany, boolean filed) {
	}

}
