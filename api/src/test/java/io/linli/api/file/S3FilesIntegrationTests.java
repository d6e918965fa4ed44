package io.linli.api.file;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

import static org.assertj.core.api.Assertions.assertThat;

class S3FilesIntegrationTests extends FilesContract {

	private static final String BUCKET = "linli";

	private static S3Proxy proxy;

	private static S3Client client;

	private static Api api;

	private static Api hasty;

	@BeforeAll
	static void start() throws Exception {
		proxy = S3Proxy.builder()
			.blobStore(new TransientNio2BlobStore())
			.endpoint(URI.create("http://127.0.0.1:0"))
			.awsAuthentication(AuthenticationType.AWS_V4, "key", "secret")
			.build();
		proxy.start();
		URI endpoint = URI.create("http://127.0.0.1:" + proxy.getPort());
		client = S3Client.builder()
			.endpointOverride(endpoint)
			.region(Region.US_EAST_1)
			.forcePathStyle(true)
			.httpClient(UrlConnectionHttpClient.create())
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
			.build();
		client.createBucket((bucket) -> bucket.bucket(BUCKET));
		api = Api.with(settings(endpoint, "15m"));
		hasty = Api.with(settings(endpoint, "1s"));
	}

	@AfterAll
	static void stop() throws Exception {
		api.context().close();
		hasty.context().close();
		client.close();
		proxy.stop();
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
		return client.listObjectsV2((list) -> list.bucket(BUCKET).prefix(key.path())).keyCount() > 0;
	}

	@Override
	long copies(UUID company) {
		return client.listObjectsV2((list) -> list.bucket(BUCKET).prefix("attachments/" + company + "/")).keyCount();
	}

	@Test
	void theApiItselfAnswersNoFiles() {
		assertThat(Http.get(api.address().resolve("/files/x").toString()).statusCode()).isEqualTo(404);
	}

	@Test
	void whileTheStoreIsAwayFilesAreUnavailable() {
		Map<String, Object> settings = settings(URI.create("http://127.0.0.1:1"), "15m");
		Api lonely = Api.with(settings);
		try {
			Api.Client manager = lonely.as(Role.PROJECT_MANAGER, ApiDatabase.JINXIU);
			String project = new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode();
			String old = upload(manager, project);
			ApiDatabase.shared()
				.admin()
				.sql("update linli.upload set created_at = now() - interval '25 hours' where id = ?")
				.param(GlobalId.decode(old).orElseThrow().key())
				.update();
			String upload = upload(manager, project);
			Answer answer = manager.ask(
					"""
							mutation($s: ID!, $u: ID!) { attachFile(input: {idempotencyKey: "a", subjectId: $s, uploadId: $u, purpose: PERMIT}) {
							  userErrors { code } } }""",
					Map.of("s", new GlobalId("Complaint", ApiDatabase.project(ApiDatabase.JINXIU)).encode(), "u",
							upload));
			assertThat(answer.errors()).containsExactly("UNAVAILABLE");
		}
		finally {
			lonely.context().close();
		}
	}

	/** Taken away another time is what is there since yesterday. */
	private static String upload(Api.Client client, String project) {
		return client
			.mutate("createUpload", "upload { id }",
					Map.of("idempotencyKey", UUID.randomUUID().toString(), "projectId", project, "name", "x",
							"mediaType", "PDF", "sizeBytes", 100))
			.text("/upload/id");
	}

	private static Map<String, Object> settings(URI endpoint, String putTime) {
		Map<String, Object> settings = new HashMap<>();
		settings.put("linli.files.put-time", putTime);
		settings.put("linli.files.s3.bucket", BUCKET);
		settings.put("linli.files.s3.endpoint", endpoint.toString());
		settings.put("linli.files.s3.access-key", "key");
		settings.put("linli.files.s3.secret-key", "secret");
		settings.put("linli.files.s3.path-style", true);
		return settings;
	}

}
