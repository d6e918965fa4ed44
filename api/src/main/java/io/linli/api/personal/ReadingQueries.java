package io.linli.api.personal;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;

import io.linli.api.graphql.Column;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Page;
import io.linli.api.graphql.RowConnection;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TEXTS;
import static io.linli.api.graphql.Column.TIME;

/**
 * Reads who was shown personal data.
 */
@Component
class ReadingQueries {

	private static final Column.Reader IDS = (row, position) -> {
		String[] words = row.getString(position).split(" ");
		return Arrays.stream(words)
			.skip(1)
			.map((key) -> new GlobalId(words[0], UUID.fromString(key)).encode())
			.toList();
	};

	private static final Shape READING = Shape.row("PersonalDataReading", "personal_data_reading", "id")
		.columns(TEXT, "person", "client", "operation", "recordType")
		.columns(TEXTS, "fields")
		.columns(TIME, "readAt", "recordedAt")
		.column("recordIds", "{}.record_type || ' ' || array_to_string({}.record_ids, ' ')", IDS);

	private final TenantReads reads;

	ReadingQueries(TenantReads reads) {
		this.reads = reads;
	}

	/** In the order of the readings. */
	RowConnection page(@Nullable String person, @Nullable GlobalId record, OffsetDateTime from,
			@Nullable OffsetDateTime until, Page page, Selection selection) {
		return Select.nodes(READING, selection)
			.where("personal_data_reading.read_at >= ?", from)
			.whereGiven("personal_data_reading.read_at < ?", until)
			.whereGiven("personal_data_reading.person = ?", person)
			.whereGiven("personal_data_reading.record_type = ?", (record != null) ? record.type() : null)
			.whereGiven("? = any(personal_data_reading.record_ids)", (record != null) ? record.key() : null)
			.page(this.reads, page, "personal_data_reading.read_at", "personal_data_reading.id");
	}

}
