package io.linli.api.file;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.AllowedRoles;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.Row;
import io.linli.tenancy.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code file.graphqls}.
 */
@Controller
class FileController {

	private final FileIntake intake;

	private final FileDesk desk;

	private final Attachments attachments;

	private final FileStore store;

	private final FileSettings settings;

	private final Mutations mutations;

	private final InstantSource time;

	FileController(FileIntake intake, FileDesk desk, Attachments attachments, FileStore store, FileSettings settings,
			Mutations mutations, InstantSource time) {
		this.intake = intake;
		this.desk = desk;
		this.attachments = attachments;
		this.store = store;
		this.settings = settings;
		this.mutations = mutations;
		this.time = time;
	}

	@MutationMapping
	Map<String, @Nullable Object> createUpload(@Argument CreateUpload input, DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "upload", () -> this.intake.announce(input),
				(id, selection) -> signed(id));
	}

	@MutationMapping
	Map<String, @Nullable Object> attachFile(@Argument AttachFile input, DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "attachment",
				() -> this.intake.attach(input, (type) -> AllowedRoles.mayFind(type, environment)),
				this.attachments::byKey);
	}

	@MutationMapping
	Map<String, @Nullable Object> withdrawAttachment(@Argument WithdrawAttachment input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "attachment", () -> this.desk.withdraw(input), this.attachments::byKey);
	}

	@SchemaMapping(typeName = "Attachment")
	@Nullable String url(DataFetchingEnvironment environment) {
		Row attachment = environment.getSource();
		if (attachment == null || !(attachment.get("url") instanceof String typeAndName)) {
			return null;
		}
		int end = typeAndName.indexOf(' ');
		return this.store.get(FileKey.attachment(CurrentCaller.tenantId(), attachment.key()),
				MediaType.valueOf(typeAndName.substring(0, end)), typeAndName.substring(end + 1),
				this.settings.getTime());
	}

	private @Nullable SignedUpload signed(UUID id) {
		return this.attachments.upload(id).map((upload) -> {
			FileStore.Put put = this.store.put(FileKey.upload(CurrentCaller.tenantId(), id), upload.type(),
					upload.size(), this.settings.putTime());
			return new SignedUpload(new GlobalId("Upload", id).encode(), put.url(),
					put.headers()
						.entrySet()
						.stream()
						.map((each) -> new Header(each.getKey(), each.getValue()))
						.toList(),
					this.time.instant().plus(this.settings.putTime()).atOffset(ZoneOffset.UTC));
		}).orElse(null);
	}

	/** The type {@code Upload}. */
	record SignedUpload(String id, String url, List<Header> headers, OffsetDateTime expiresAt) {
	}

	/** The type {@code UploadHeader}. */
	record Header(String name, String value) {
	}

}
