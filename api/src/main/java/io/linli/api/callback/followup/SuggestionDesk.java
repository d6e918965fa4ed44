package io.linli.api.callback.followup;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.Projects;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where suggestions of residents are written down and decided (B-25).
 */
@Component
class SuggestionDesk {

	private static final String OF = "select project_id from callback where id = ?";

	private static final String FIND = "select version, status from suggestion where id = ? for update";

	private final Idempotency idempotency;

	private final Projects projects;

	private final TenantWrites writes;

	private final InstantSource time;

	SuggestionDesk(Idempotency idempotency, Projects projects, TenantWrites writes, InstantSource time) {
		this.idempotency = idempotency;
		this.projects = projects;
		this.writes = writes;
		this.time = time;
	}

	/** A resident suggests something, in a callback or otherwise. */
	@Transactional
	UUID suggest(Followup.Suggest command) {
		Checks checks = new Checks();
		UUID project = checks.key("projectId", "Project", command.projectId());
		@Nullable UUID callback = (command.callbackId() != null) ? checks.key("callbackId", "Callback", command.callbackId())
				: null;
		String words = checks.text("words", command.words(), 2_000);
		Instant at = checks.occurred(command.occurredAt(), this.time.instant());
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		this.projects.ask(project).get();
		if (callback != null && !this.writes.ask((row, number) -> row.getObject(1, UUID.class), OF, callback)
			.get()
			.equals(List.of(project))) {
			throw new RefusedException(UserError.notFound("Callback", "callbackId"));
		}
		this.writes.insert("suggestion",
				new Values().key("id", id)
					.key("project_id", project)
					.key("callback_id", callback)
					.text("words", words)
					.time("suggested_at", at)
					.time("recorded_at", this.time.instant())
					.text("recorded_by", CurrentCaller.get().name()));
		return id;
	}

	/** It is adopted or not, and why. */
	@Transactional
	UUID decide(Followup.Decide command) {
		Checks checks = new Checks();
		UUID id = checks.key("suggestionId", "Suggestion", command.suggestionId());
		String why = checks.text("why", command.why(), 1_000);
		checks.pass();
		this.idempotency.claim(command, id);
		Found found = this.writes
			.ask((row, number) -> new Found(row.getInt(1), SuggestionStatus.valueOf(row.getString(2))), FIND, id)
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("Suggestion", "suggestionId")));
		Mutations.expect(command.expectedVersion(), found.version());
		if (found.status() != SuggestionStatus.OPEN) {
			throw new RefusedException(UserError.of(UserError.Code.WRONG_STATE, "This is decided already."));
		}
		this.writes.update("suggestion", "id", id, found.version(),
				new Values().name("status", command.adopted() ? SuggestionStatus.ADOPTED : SuggestionStatus.NOT_ADOPTED)
					.text("why", why)
					.time("decided_at", this.time.instant())
					.text("decided_by", CurrentCaller.get().name()));
		return id;
	}

	private record Found(int version, SuggestionStatus status) {
	}

}
