package io.linli.api.file;

import java.io.IOException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DiskFilesIntegrationTests extends FilesContract {

	@TempDir
	private static Path folder;

	private static Api api;

	private static Api hasty;

	@BeforeAll
	static void start() {
		api = Api.with(Map.of("linli.files.folder", folder.toString()));
		hasty = Api.with(Map.of("linli.files.folder", folder.toString(), "linli.files.put-time", "1s"));
	}

	@AfterAll
	static void stop() {
		api.context().close();
		hasty.context().close();
	}

	@Override
	Api api() {
		return api;
	}

	@Override
	Api hasty() {
		return hasty;
	}

	@Override
	boolean has(FileKey key) {
		return Files.exists(folder.resolve(key.path()));
	}

	@Override
	long copies(UUID company) {
		String[] names = folder.resolve("attachments").resolve(company.toString()).toFile().list();
		return (names != null) ? names.length : 0;
	}

	@ParameterizedTest
	@ValueSource(strings = { "/files/", "/files/uploads/x", "/files/..%2f..%2fetc/passwd", "/files/../graphql",
			"/files/attachments/%2e%2e/%2e%2e",
			"/files/uploads/a1000000-0000-4000-8000-000000000001/a1000000-0000-4000-8000-000000000001?type=X&until=9" })
	void noOtherPathIsAnswered(String path) {
		assertThat(Http.get(api.address().resolve("/").toString().replaceFirst("/$", "") + path).statusCode())
			.isBetween(400, 404);
	}

	@Test
	void aFileIsNeverShownByABrowserAsAPage() throws IOException {
		FileKey key = FileKey.attachment(ApiDatabase.JINXIU, UUID.randomUUID());
		DiskStore disk = api.context().getBean(DiskStore.class);
		disk.write(key, new ByteArrayInputStream(new byte[3]), 3);
		var got = Http
			.get(api.address().resolve(disk.get(key, MediaType.PDF, "\"许可证\".pdf", Duration.ofMinutes(1))).toString());
		assertThat(got.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(got.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
		assertThat(got.headers().firstValue("Content-Disposition").orElse(""))
			.startsWith("attachment; filename=\"file.pdf\"; ");
		assertThat(got.headers().firstValue("Content-Length")).contains("3");
	}

	@Test
	void aFileThatNeverEndsIsCutOffAndLeavesNothing() throws IOException {
		Answer upload = api.as(Role.RECEPTIONIST, ApiDatabase.JINXIU)
			.mutate("createUpload", "upload { id url }",
					Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId",
							new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode(), "name", "x",
							"mediaType", "JPEG", "sizeBytes", 100));
		URI url = api.address().resolve(upload.text("/upload/url"));
		HttpRequest endless = HttpRequest.newBuilder(url)
			.header("Content-Type", "image/jpeg")
			.PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[200_000])))
			.build();
		assertThat(Http.send(endless).statusCode()).isEqualTo(400);
		try (Stream<Path> left = Files.walk(folder)) {
			assertThat(left.map((file) -> file.getFileName().toString())).noneMatch((name) -> name.startsWith("part-"));
		}
		assertThat(
				has(FileKey.upload(ApiDatabase.JINXIU, GlobalId.decode(upload.text("/upload/id")).orElseThrow().key())))
			.isFalse();
	}

	@Test
	void anotherSecretSignsOtherUrls() {
		String url = hasty.context()
			.getBean(DiskStore.class)
			.get(FileKey.attachment(ApiDatabase.JINXIU, UUID.randomUUID()), MediaType.PDF, "x", Duration.ofMinutes(1));
		assertThat(Http.get(hasty.address().resolve(url).toString()).statusCode()).isEqualTo(404);
		assertThat(Http.get(api.address().resolve(url).toString()).statusCode()).isEqualTo(403);
	}

}
