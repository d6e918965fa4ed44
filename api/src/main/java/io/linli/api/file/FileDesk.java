package io.linli.api.file;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.linli.api.event.Events;
import io.linli.api.event.Happening;
import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.Projects;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where files are announced, come to their cases, and are withdrawn.
 */
@Component
class FileDesk {

	private static final int LONGEST_NAME = 200;

	// Whoever appends to the evidence of a case waits for the case.
	private static final String PROJECT = "select project_id from %s where id = ? for update";

	private static final String WITHDRAWN = """
			update attachment set withdrawn_at = ?, withdrawn_by = ?, withdrawal_reason = ?
			 where id = ? and withdrawn_at is null
			returning complaint_id, repair_request_id, callback_id, renovation_id, violation_id""";

	private final Idempotency idempotency;

	private final TenantWrites writes;

	private final Projects projects;

	private final Events events;

	private final InstantSource time;

	FileDesk(Idempotency idempotency, TenantWrites writes, Projects projects, Events events, InstantSource time) {
		this.idempotency = idempotency;
		this.writes = writes;
		this.projects = projects;
		this.events = events;
		this.time = time;
	}

	/** Somebody is about to put a file. */
	@Transactional
	UUID announce(CreateUpload command) {
		Checks checks = new Checks();
		UUID project = checks.key("projectId", "Project", command.projectId());
		String name = checks.text("name", command.name(), LONGEST_NAME);
		checks.require(name.codePoints().noneMatch(Character::isISOControl), "This contains a control character.",
				"name");
		checks.require(command.sizeBytes() >= 1 && command.sizeBytes() <= Content.MOST,
				"A file has 1 to " + Content.MOST + " bytes.", "sizeBytes");
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		this.projects.ask(project).get();
		this.writes.insert("upload",
				new Values().key("id", id)
					.key("project_id", project)
					.text("name", name)
					.name("media_type", command.mediaType())
					.number("size_bytes", command.sizeBytes())
					.time("created_at", this.time.instant())
					.text("created_by", CurrentCaller.get().name()));
		return id;
	}

	/**
	 * The file belongs to the case from now on, and the case's evidence has its hash.
	 * @param id of the attachment, under which the store has it already
	 * @param found what the store has; empty: nothing was put
	 */
	@Transactional
	UUID attach(UUID id, AttachFile command, Optional<Subject> named, Optional<Content> found) {
		Checks checks = new Checks();
		UUID key = checks.key("uploadId", "Upload", command.uploadId());
		Instant occurred = checks.occurred(command.occurredAt(), this.time.instant());
		checks.pass();
		Subject subject = named.orElseThrow(FileDesk::noCase);
		this.idempotency.claim(command, id);
		Asked<List<Upload>> uploads = this.writes.ask(Upload::of, Upload.FIND + " for update", key);
		Asked<List<UUID>> projects = ask(subject);
		Upload upload = uploads.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("Upload", "uploadId")));
		UUID project = projects.get().stream().findFirst().orElseThrow(FileDesk::noCase);
		Content content = judge(upload, project, found);
		Asked<Instant> recorded = this.events.append(subject.kind().evidence(), subject.id(),
				new Happening("ATTACHED", occurred, "APP",
						"{\"attachment\": \"%s\", \"purpose\": \"%s\", \"sha256\": \"%s\"}".formatted(id,
								command.purpose(), content.sha256())));
		this.writes.tell("update upload set attached_at = ? where id = ?", this.time.instant(), key);
		this.writes.insert("attachment",
				new Values().key("id", id)
					.key("project_id", project)
					.key(subject.kind().column(), subject.id())
					.name("purpose", command.purpose())
					.text("name", upload.name())
					.name("media_type", upload.type())
					.number("size_bytes", upload.size())
					.text("sha256", content.sha256())
					.time("occurred_at", occurred)
					.time("recorded_at", recorded.get())
					.text("attached_by", CurrentCaller.get().name()));
		return id;
	}

	/** It was the wrong file: it stays on record, and nobody gets it any more. */
	@Transactional
	UUID withdraw(WithdrawAttachment command) {
		Checks checks = new Checks();
		UUID id = checks.key("attachmentId", "Attachment", command.attachmentId());
		String reason = checks.text("reason", command.reason(), 2_000);
		checks.pass();
		this.idempotency.claim(command, id);
		Instant now = this.time.instant();
		Subject subject = this.writes
			.ask((row, number) -> Subject.of(row), WITHDRAWN, now, CurrentCaller.get().name(), reason, id)
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("Attachment", "attachmentId")));
		ask(subject);
		this.events.append(subject.kind().evidence(), subject.id(),
				new Happening("ATTACHMENT_WITHDRAWN", now, "APP", "{\"attachment\": \"%s\"}".formatted(id)));
		return id;
	}

	/** These are gone from the store. */
	@Transactional
	void forget(List<UUID> uploads) {
		uploads.forEach((id) -> this.writes.tell("delete from upload where id = ?", id));
	}

	/** The project of a case. */
	private Asked<List<UUID>> ask(Subject subject) {
		return this.writes.ask((row, number) -> row.getObject(1, UUID.class), PROJECT.formatted(subject.kind().table()),
				subject.id());
	}

	private static Content judge(Upload upload, UUID project, Optional<Content> found) {
		if (upload.attached()) {
			throw RefusedException.wrongState("This file belongs to a case already.", "uploadId");
		}
		Content content = found
			.orElseThrow(() -> RefusedException.wrongState("Nothing has been put at the URL yet.", "uploadId"));
		Checks checks = new Checks();
		checks.require(upload.projectId().equals(project), "The file was announced for another project.", "uploadId");
		checks.require(content.size() == upload.size(), "The file is not as long as was said.", "uploadId");
		checks.require(content.type() == upload.type(), "The file is of another type than was said.", "uploadId");
		checks.pass();
		return content;
	}

	private static RefusedException noCase() {
		return new RefusedException(UserError.notFound("case", "subjectId"));
	}

}
