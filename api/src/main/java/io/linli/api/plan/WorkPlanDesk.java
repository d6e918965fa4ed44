package io.linli.api.plan;

import java.time.InstantSource;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.filing.FilingYears;
import io.linli.tenancy.filing.PlanBook;
import io.linli.tenancy.filing.PlanRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where work plans are drafted and filed (P-01), by the rules of their book.
 */
@Component
class WorkPlanDesk {

	private final Idempotency idempotency;

	private final PlanBook book;

	WorkPlanDesk(Idempotency idempotency, TenantWrites writes, InstantSource time) {
		this.idempotency = idempotency;
		this.book = new PlanBook(writes, time, WorkPlanDesk::refusal);
	}

	/** A first version, or the next one after one that was filed. */
	@Transactional
	UUID draft(WorkPlan.Draft command) {
		Checks checks = new Checks();
		@Nullable UUID project = (command.projectId() != null) ? checks.key("projectId", "Project", command.projectId()) : null;
		String text = checks.text("text", command.text(), PlanBook.LONGEST);
		checks.require(FilingYears.has(command.year()), "This is 2000 to 2200.", "year");
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		this.book.draft(id, project, command.year(), text);
		return id;
	}

	/** As long as it is not filed. */
	@Transactional
	UUID change(WorkPlan.Change command) {
		Checks checks = new Checks();
		UUID id = checks.key("workPlanId", "WorkPlan", command.workPlanId());
		String text = checks.text("text", command.text(), PlanBook.LONGEST);
		checks.pass();
		this.idempotency.claim(command, id);
		this.book.change(id, command.expectedVersion(), text);
		return id;
	}

	/** Frozen from now on. */
	@Transactional
	UUID file(WorkPlan.File command) {
		Checks checks = new Checks();
		UUID id = checks.key("workPlanId", "WorkPlan", command.workPlanId());
		checks.pass();
		this.idempotency.claim(command, id);
		this.book.file(id, command.expectedVersion());
		return id;
	}

	private static RefusedException refusal(PlanRule rule) {
		return switch (rule) {
			case NOT_YOURS ->
				new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED, "Your role does not write plans."));
			case OF_COMPANY -> new RefusedException(
					UserError.of(UserError.Code.NOT_ALLOWED, "The company's own plan is its administrator's."));
			case UNKNOWN_PROJECT -> new RefusedException(UserError.notFound("Project", "projectId"));
			case DRAFT_THERE -> RefusedException.wrongState("There is a draft that is not filed yet: change it.");
			case UNKNOWN -> new RefusedException(UserError.notFound("WorkPlan", "workPlanId"));
			case FILED -> RefusedException.wrongState("The plan is filed: draft the next version.");
		};
	}

}
