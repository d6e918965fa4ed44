package io.linli.departure.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket of an S3-compatible store. What is written goes there in parts, of which one
 * is held in memory. A store takes 10,000 of them for a file, so the later ones are
 * larger, as far as a fourth of the memory holds one: a file may have a terabyte where
 * there is a gigabyte, and 400 GB on 192 MB.
 */
public final class Bucket implements Store, AutoCloseable {

	private static final Duration CONNECTION = Duration.ofSeconds(5);

	private static final Duration SILENCE = Duration.ofSeconds(60);

	private static final int FIRST_PART = 16 << 20;

	/** So many parts are of the same size, and the next ones twice as large. */
	private static final int ALIKE = 2_000;

	private static final int TOO_MANY_REQUESTS = 429;

	private static final int REQUEST_TIMEOUT = 408;

	private static final String ANY = "application/octet-stream";

	private final String bucket;

	private final S3Client client;

	public Bucket(StoreSettings.S3 settings) {
		this.bucket = settings.bucket();
		this.client = S3Client.builder()
			.region(Region.of(settings.region()))
			.endpointOverride(settings.endpoint())
			.forcePathStyle(settings.pathStyle())
			.credentialsProvider(StaticCredentialsProvider
				.create(AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
			.httpClient(UrlConnectionHttpClient.builder().connectionTimeout(CONNECTION).socketTimeout(SILENCE).build())
			.build();
	}

	@Override
	public void each(String beginning, Reader reader) throws IOException {
		keys(beginning, (key) -> {
			Optional<InputStream> bytes = open(key);
			if (bytes.isPresent()) {
				try (InputStream open = bytes.get()) {
					reader.read(key, open);
				}
			}
		});
	}

	@Override
	public boolean has(String beginning) throws IOException {
		return reached(() -> this.client.listObjectsV2((list) -> list.bucket(this.bucket).prefix(beginning).maxKeys(1))
			.hasContents()) || !unfinished(beginning).isEmpty();
	}

	@Override
	public long count(String beginning) throws IOException {
		long[] count = { unfinished(beginning).size() };
		keys(beginning, (key) -> count[0]++);
		return count[0];
	}

	@Override
	public Optional<InputStream> open(String key) throws IOException {
		return reached(() -> {
			try {
				return Optional.of(this.client.getObject((get) -> get.bucket(this.bucket).key(key)));
			}
			catch (NoSuchKeyException ex) {
				return Optional.empty();
			}
		});
	}

	@Override
	public Draft draft(String key) {
		return new Parts(key);
	}

	@Override
	public void clear(String beginning) throws IOException {
		for (MultipartUpload upload : unfinished(beginning)) {
			abort(upload.key(), upload.uploadId());
		}
	}

	@Override
	public long remove(String beginning) throws IOException {
		long[] removed = { unfinished(beginning).size() };
		clear(beginning);
		keys(beginning, (key) -> {
			reached(() -> this.client.deleteObject((delete) -> delete.bucket(this.bucket).key(key)));
			removed[0]++;
		});
		return removed[0];
	}

	@Override
	public void close() {
		this.client.close();
	}

	/** Page by page, each of which may find the store away. */
	@Override
	public void keys(String beginning, Keys keys) throws IOException {
		@Nullable String next = null;
		do {
			String from = next;
			var page = reached(() -> this.client
				.listObjectsV2((list) -> list.bucket(this.bucket).prefix(beginning).continuationToken(from)));
			for (S3Object found : page.contents()) {
				keys.meet(found.key());
			}
			next = page.nextContinuationToken();
		}
		while (next != null);
	}

	private List<MultipartUpload> unfinished(String beginning) throws IOException {
		return reached(
				() -> this.client.listMultipartUploadsPaginator((list) -> list.bucket(this.bucket).prefix(beginning))
					.uploads()
					.stream()
					.toList());
	}

	private void abort(String key, String upload) throws IOException {
		reached(() -> this.client
			.abortMultipartUpload((request) -> request.bucket(this.bucket).key(key).uploadId(upload)));
	}

	private static <T> T reached(Call<T> call) throws IOException {
		try {
			return call.answer();
		}
		catch (AwsServiceException ex) {
			throw isRefusal(ex.statusCode())
					? new StoreRefusedException("The store of files refuses: " + ex.getMessage(), ex)
					: new IOException("The store of files fails: " + ex.getMessage(), ex);
		}
		catch (SdkException ex) {
			throw new IOException("The store of files is away: " + ex.getMessage(), ex);
		}
	}

	/** What is the store's answer to this request, and not to its hour. */
	private static boolean isRefusal(int status) {
		return status >= 400 && status < 500 && status != TOO_MANY_REQUESTS && status != REQUEST_TIMEOUT;
	}

	/**
	 * How large a part of a file is, in bytes.
	 * @param number from 1
	 * @param memory of which a fourth holds one
	 */
	static int size(int number, long memory) {
		long wanted = (long) FIRST_PART << (number - 1) / ALIKE;
		return (int) Math.max(FIRST_PART, Math.min(wanted, memory / 4));
	}

	private interface Call<T> {

		T answer();

	}

	private final class Parts extends Draft {

		private final String key;

		private byte[] part = new byte[FIRST_PART];

		private final List<CompletedPart> sent = new ArrayList<>();

		private int filled;

		private @Nullable String upload;

		Parts(String key) {
			this.key = key;
		}

		@Override
		public void write(byte[] some, int offset, int length) throws IOException {
			int written = 0;
			while (written < length) {
				if (this.filled == this.part.length) {
					send();
				}
				int fits = Math.min(this.part.length - this.filled, length - written);
				System.arraycopy(some, offset + written, this.part, this.filled, fits);
				this.filled += fits;
				written += fits;
			}
		}

		private void send() throws IOException {
			String id = (this.upload != null) ? this.upload : begin();
			int number = this.sent.size() + 1;
			var answer = reached(() -> Bucket.this.client.uploadPart(
					(request) -> request.bucket(Bucket.this.bucket).key(this.key).uploadId(id).partNumber(number),
					RequestBody.fromContentProvider(() -> new ByteArrayInputStream(this.part, 0, this.filled),
							this.filled, ANY)));
			this.sent.add(CompletedPart.builder().partNumber(number).eTag(answer.eTag()).build());
			this.filled = 0;
			grow(size(number + 1, Runtime.getRuntime().maxMemory()));
		}

		private void grow(int size) {
			if (size > this.part.length) {
				// Both at once may be more than there is.
				this.part = new byte[0];
				this.part = new byte[size];
			}
		}

		private String begin() throws IOException {
			String id = reached(() -> Bucket.this.client
				.createMultipartUpload((request) -> request.bucket(Bucket.this.bucket).key(this.key))
				.uploadId());
			this.upload = id;
			return id;
		}

		@Override
		public void complete() throws IOException {
			send();
			reached(() -> Bucket.this.client.completeMultipartUpload((request) -> request.bucket(Bucket.this.bucket)
				.key(this.key)
				.uploadId(this.upload)
				.multipartUpload((all) -> all.parts(this.sent))));
			this.upload = null;
		}

		@Override
		public void close() throws IOException {
			String unfinished = this.upload;
			if (unfinished != null) {
				this.upload = null;
				abort(this.key, unfinished);
			}
		}

	}

}
