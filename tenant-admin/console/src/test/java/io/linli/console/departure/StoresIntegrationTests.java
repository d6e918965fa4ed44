package io.linli.console.departure;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.linli.departure.store.Bucket;
import io.linli.departure.store.Folder;
import io.linli.departure.store.Store;
import io.linli.departure.store.StoreRefusedException;
import io.linli.departure.store.StoreSettings;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What a departure needs of the store of files, of a folder and of a bucket.
 */
class StoresIntegrationTests {

	/** More than one part. */
	private static final int LARGE = 40_000_000;

	@TempDir
	static Path folder;

	private static S3Proxy proxy;

	private static Bucket bucket;

	private final String company = UUID.randomUUID() + "/";

	@BeforeAll
	static void start() throws Exception {
		proxy = S3Proxy.builder()
			.blobStore(new TransientNio2BlobStore())
			.endpoint(URI.create("http://127.0.0.1:0"))
			.awsAuthentication(AuthenticationType.AWS_V4, "key", "secret")
			.build();
		proxy.start();
		var endpoint = URI.create("http://127.0.0.1:" + proxy.getPort());
		try (var client = S3Client.builder()
			.endpointOverride(endpoint)
			.region(Region.US_EAST_1)
			.forcePathStyle(true)
			.httpClient(UrlConnectionHttpClient.create())
			.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
			.build()) {
			client.createBucket((request) -> request.bucket("linli"));
		}
		bucket = new Bucket(new StoreSettings.S3("linli", null, endpoint, "key", "secret", true));
	}

	@AfterAll
	static void end() throws Exception {
		bucket.close();
		proxy.stop();
	}

	static Stream<Store> stores() {
		return Stream.of(new Folder(folder), bucket);
	}

	@ParameterizedTest
	@MethodSource("stores")
	void whatIsWrittenIsReadAgain(Store store) throws IOException {
		put(store, "attachments/" + this.company + "a", "照片");
		put(store, "attachments/" + this.company + "b", "");
		put(store, "attachments/" + UUID.randomUUID() + "/c", "another company's");
		List<String> read = new ArrayList<>();
		store.each("attachments/" + this.company, (key, bytes) -> read
			.add(key.substring(key.lastIndexOf('/')) + " " + new String(bytes.readAllBytes(), StandardCharsets.UTF_8)));
		assertThat(read).containsExactlyInAnyOrder("/a 照片", "/b ");
		assertThat(store.has("attachments/" + this.company)).isTrue();
		assertThat(store.has("uploads/" + this.company)).isFalse();
		assertThat(store.open("attachments/" + this.company + "d")).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("stores")
	void aLargeFileGoesThroughInParts(Store store) throws IOException {
		byte[] some = new byte[1_000_003];
		Arrays.fill(some, (byte) 7);
		long written = 0;
		try (var draft = store.draft("exports/" + this.company + "large")) {
			while (written < LARGE) {
				draft.write(some, 0, some.length);
				written += some.length;
			}
			draft.write(8);
			draft.complete();
		}
		try (var bytes = store.open("exports/" + this.company + "large").orElseThrow()) {
			byte[] all = bytes.readAllBytes();
			assertThat(all).hasSize((int) written + 1);
			assertThat(all[(int) written]).isEqualTo((byte) 8);
		}
	}

	@ParameterizedTest
	@MethodSource("stores")
	void whatIsNotCompleteIsNotThere(Store store) throws IOException {
		try (var draft = store.draft("exports/" + this.company + "cut-off")) {
			draft.write(new byte[20_000_000]);
		}
		assertThat(store.open("exports/" + this.company + "cut-off")).isEmpty();
		assertThat(store.has("exports/" + this.company)).isFalse();
	}

	/** As when the instance that writes it is killed: nobody closes it. */
	@ParameterizedTest
	@MethodSource("stores")
	void whatWasNeverCompletedIsCountedAndTakenAway(Store store) throws IOException {
		var folder = "exports/" + this.company;
		store.draft(folder + "killed").write(new byte[20_000_000]);
		assertThat(store.count(folder)).isEqualTo(1);
		assertThat(store.has(folder)).isTrue();
		List<String> read = new ArrayList<>();
		store.each(folder, (key, bytes) -> read.add(key));
		assertThat(read).isEmpty();
		put(store, folder + "whole", "1");
		store.clear(folder);
		assertThat(store.count(folder)).isEqualTo(1);
		store.draft(folder + "killed").write(new byte[20_000_000]);
		assertThat(store.remove(folder)).isEqualTo(2);
		assertThat(store.has(folder)).isFalse();
	}

	@ParameterizedTest
	@MethodSource("stores")
	void whatIsTakenAwayIsGoneAndNothingElse(Store store) throws IOException {
		var other = "exports/" + UUID.randomUUID() + "/a";
		put(store, "exports/" + this.company + "a", "1");
		put(store, "exports/" + this.company + "b", "2");
		put(store, other, "3");
		assertThat(store.remove("exports/" + this.company + "a")).isEqualTo(1);
		assertThat(store.remove("exports/" + this.company)).isEqualTo(1);
		assertThat(store.remove("exports/" + this.company)).isZero();
		assertThat(store.open(other)).isPresent();
	}

	@Test
	void aBucketThatIsAwayIsSaidToBe() {
		try (var away = new Bucket(
				new StoreSettings.S3("linli", null, URI.create("http://127.0.0.1:1"), "key", "secret", true))) {
			assertThatThrownBy(() -> away.count("exports/")).isInstanceOf(IOException.class);
			assertThatThrownBy(() -> away.remove("exports/")).isInstanceOf(IOException.class);
			assertThatThrownBy(() -> away.each("exports/", (key, bytes) -> {
			})).isInstanceOf(IOException.class);
		}
	}

	@Test
	void aBucketThatRefusesIsNotSaidToBeAway() {
		var endpoint = URI.create("http://127.0.0.1:" + proxy.getPort());
		for (var wrong : List.of(new StoreSettings.S3("another", null, endpoint, "key", "secret", true),
				new StoreSettings.S3("linli", null, endpoint, "key", "other", true))) {
			try (var refusing = new Bucket(wrong)) {
				assertThatThrownBy(() -> refusing.count("exports/")).isInstanceOf(StoreRefusedException.class);
				assertThatThrownBy(() -> put(refusing, "exports/a", "1")).isInstanceOf(StoreRefusedException.class);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("stores")
	void keysAreListedWithoutWhatWasNeverCompleted(Store store) throws IOException {
		var folder = "exports/" + this.company;
		put(store, folder + "a", "1");
		put(store, folder + "b/c", "2");
		store.draft(folder + "killed").write(new byte[20_000_000]);
		List<String> keys = new ArrayList<>();
		store.keys(folder, keys::add);
		assertThat(keys).containsExactlyInAnyOrder(folder + "a", folder + "b/c");
	}

	@Test
	void theCommandReadsTheNamesThatSpringReads() {
		assertThat(StoreSettings.of(Map.of("LINLI_FILES_FOLDER", "/f")).folder()).isEqualTo(Path.of("/f"));
		var settings = StoreSettings.of(Map.of("LINLI_FILES_S3_BUCKET", "b", "LINLI_FILES_S3_ACCESSKEY", "k",
				"LINLI_FILES_S3_SECRETKEY", "s", "LINLI_FILES_S3_PATHSTYLE", "true"));
		assertThat(settings.s3()).isEqualTo(new StoreSettings.S3("b", null, null, "k", "s", true));
	}

	private static void put(Store store, String key, String text) throws IOException {
		try (var draft = store.draft(key)) {
			draft.write(text.getBytes(StandardCharsets.UTF_8));
			draft.complete();
		}
	}

}
