package io.linli.api.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
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
 * Where notice boards are kept up, and looked at by the customer-service
 * supervisor.
 */
@Component
class BoardDesk {

	// Whoever enters something waits for the section.
	private static final String FIND = """
			select established_at, retired_at is not null, (select max(p.posted_at) from board_posting p
			         where p.tenant_id = board_section.tenant_id and p.board_section_id = board_section.id)
			  from board_section where id = ? for update""";

	private static final String NAMED = "select 1 from board_section where project_id = ? and title = ? and retired_at is null";

	private final Idempotency idempotency;

	private final TenantWrites writes;

	private final Projects projects;

	private final InstantSource time;

	BoardDesk(Idempotency idempotency, TenantWrites writes, Projects projects, InstantSource time) {
		this.idempotency = idempotency;
		this.writes = writes;
		this.projects = projects;
		this.time = time;
	}

	/** A fixed section 固定版块 with its cycle. */
	@Transactional
	UUID establish(BoardEntry.Establish command) {
		Checks checks = new Checks();
		UUID project = checks.key("projectId", "Project", command.projectId());
		String title = checks.text("title", command.title(), 100);
		checks.require(command.cycleDays() >= 1 && command.cycleDays() <= 366, "This is 1 to 366 days.", "cycleDays");
		Instant now = this.time.instant();
		Instant occurred = checks.occurred(command.occurredAt(), now);
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		this.projects.ask(project).get();
		if (!this.writes.ask((row, number) -> 1, NAMED, project, title).get().isEmpty()) {
			throw new RefusedException(UserError.invalid("The board has a section of this title.", "title"));
		}
		this.writes.insert("board_section",
				new Values().key("id", id)
					.key("project_id", project)
					.text("title", title)
					.number("cycle_days", command.cycleDays())
					.time("established_at", occurred)
					.and(recorded(now)));
		return id;
	}

	/** Something new hangs there. */
	@Transactional
	UUID post(BoardEntry.Post command) {
		Checks checks = new Checks();
		String content = checks.text("content", command.content(), 2_000);
		return enter(checks, command, "board_posting", "posted_at", new Values().text("content", content));
	}

	/** The supervisor asks for something new. */
	@Transactional
	UUID urge(BoardEntry.Urge command) {
		Checks checks = new Checks();
		String note = checks.text("note", command.note(), 2_000);
		return enter(checks, command, "board_urge", "urged_at", new Values().text("note", note));
	}

	/** The section is given up. */
	@Transactional
	UUID retire(BoardEntry.Retire command) {
		Checks checks = new Checks();
		UUID id = checks.key("boardSectionId", "BoardSection", command.boardSectionId());
		Instant now = this.time.instant();
		Instant occurred = checks.occurred(command.occurredAt(), now);
		checks.pass();
		this.idempotency.claim(command, id);
		Checks.expectAfter(occurred, there(id, occurred).lastPostedAt(), "the last posting");
		this.writes.update("board_section", "id", id, command.expectedVersion(),
				new Values().time("retired_at", occurred)
					.time("retirement_recorded_at", now)
					.text("retired_by", CurrentCaller.get().name()));
		return id;
	}

	/** The supervisor has looked at a project's board. */
	@Transactional
	UUID view(BoardEntry.View command) {
		Checks checks = new Checks();
		UUID project = checks.key("projectId", "Project", command.projectId());
		@Nullable String note = checks.optional("note", command.note(), 2_000);
		Instant now = this.time.instant();
		Instant occurred = checks.occurred(command.occurredAt(), now);
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		this.projects.ask(project).get();
		this.writes.insert("board_viewing",
				new Values().key("id", id)
					.key("project_id", project)
					.text("note", (note != null) ? note : "")
					.time("viewed_at", occurred)
					.and(recorded(now)));
		return id;
	}

	private UUID enter(Checks checks, BoardEntry.OfSection command, String table, String time, Values values) {
		UUID section = checks.key("boardSectionId", "BoardSection", command.boardSectionId());
		Instant now = this.time.instant();
		Instant occurred = checks.occurred(command.occurredAt(), now);
		checks.pass();
		this.idempotency.claim(command, section);
		there(section, occurred);
		this.writes.insert(table,
				values.key("id", Ids.next()).key("board_section_id", section).time(time, occurred).and(recorded(now)));
		return section;
	}

	/** One that is kept up, and was there by then. */
	private Found there(UUID section, Instant occurred) {
		Found found = this.writes.ask((row, number) -> Found.of(row), FIND, section)
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("BoardSection", "boardSectionId")));
		if (found.retired()) {
			throw RefusedException.wrongState("The section was given up.");
		}
		Checks.expectAfter(occurred, found.establishedAt(), "the section was established");
		return found;
	}

	private static Values recorded(Instant now) {
		return new Values().time("recorded_at", now).text("recorded_by", CurrentCaller.get().name());
	}

	private record Found(Instant establishedAt, boolean retired, @Nullable Instant lastPostedAt) {

		static Found of(ResultSet row) throws SQLException {
			@Nullable OffsetDateTime posted = row.getObject(3, OffsetDateTime.class);
			return new Found(row.getObject(1, OffsetDateTime.class).toInstant(), row.getBoolean(2),
					(posted != null) ? posted.toInstant() : null);
		}

	}

}
