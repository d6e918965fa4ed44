package io.linli.api.file;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.linli.api.graphql.Column;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads uploads and attachments.
 */
@Component
public class Attachments {

	// What a URL is made of: the type, and then the name; of a wrong file there is none.
	private static final String TYPE_AND_NAME = "case when {}.withdrawn_at is null then {}.media_type || ' ' || {}.name end";

	/** The type {@code Attachment}. */
	public static final Shape ATTACHMENT = Shape.row("Attachment", "attachment", "id")
		.column("id", "id", Column.id("Attachment"))
		.columns(TEXT, "purpose", "name", "mediaType", "sha256", "attachedBy", "withdrawnBy", "withdrawalReason")
		.columns(INTEGER, "sizeBytes")
		.columns(TIME, "occurredAt", "recordedAt", "withdrawnAt")
		.fetched("url", TYPE_AND_NAME, TEXT);

	/** The order in which files came to their case. */
	public static final String ORDER = "recorded_at, id";

	private static final String OUTDATED = """
			select id from upload where created_at < now() - interval '1 day' order by created_at limit 2""";

	private final TenantReads reads;

	Attachments(TenantReads reads) {
		this.reads = reads;
	}

	@Nullable Row byKey(UUID id, Selection selection) {
		return Select.of(ATTACHMENT, selection).byKey(this.reads, id);
	}

	Optional<Upload> upload(UUID id) {
		return this.reads.list(Upload.FIND, List.of(id), Upload::of).stream().findFirst();
	}

	/** Some that were made more than a day ago. */
	List<UUID> outdated() {
		return this.reads.list(OUTDATED, List.of(), (row, number) -> row.getObject(1, UUID.class));
	}

}
