package io.linli.api.file;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.RepeatedException;
import io.linli.tenancy.CurrentCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Does with the store what belongs to a command, outside of the command's transaction: no
 * connection waits for the store.
 */
@Component
class FileIntake {

	private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);

	private final FileStore store;

	private final FileDesk desk;

	private final Attachments attachments;

	FileIntake(FileStore store, FileDesk desk, Attachments attachments) {
		this.store = store;
		this.desk = desk;
		this.attachments = attachments;
	}

	/** Announces a file, and takes some away that are older than a day, if it can. */
	UUID announce(CreateUpload command) {
		UUID id = this.desk.announce(command);
		try {
			sweep();
		}
		catch (DataAccessException ex) {
			LOG.warn("What is older than a day is taken away another time: {}", ex.getMessage());
		}
		return id;
	}

	/**
	 * Copies what was put, so that it cannot be put anew, and attaches the copy; one that
	 * is refused, or comes second of two equal commands, is removed. What becomes of a
	 * command that breaks off is not known: its copy stays.
	 * @param visible the types of which the caller may see something
	 */
	UUID attach(AttachFile command, Predicate<String> visible) {
		UUID id = Ids.next();
		FileKey copy = FileKey.attachment(CurrentCaller.tenantId(), id);
		Optional<Subject> subject = Subject.of(command.subjectId(), visible);
		Optional<Content> content = subject.flatMap((named) -> GlobalId.keyOf("Upload", command.uploadId()))
			.flatMap(this.attachments::upload)
			.filter((upload) -> !upload.attached())
			.flatMap((upload) -> this.store.take(FileKey.upload(CurrentCaller.tenantId(), upload.id()), copy));
		try {
			return this.desk.attach(id, command, subject, content);
		}
		catch (RefusedException | RepeatedException ex) {
			content.ifPresent((unwanted) -> this.store.remove(copy));
			throw ex;
		}
	}

	/** First from the store: what is forgotten would be found by nobody. */
	private void sweep() {
		List<UUID> outdated = this.attachments.outdated();
		if (!outdated.isEmpty()) {
			outdated.forEach((id) -> this.store.remove(FileKey.upload(CurrentCaller.tenantId(), id)));
			this.desk.forget(outdated);
		}
	}

}
