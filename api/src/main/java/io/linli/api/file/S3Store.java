package io.linli.api.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.linli.api.graphql.SavedAs;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * A bucket of an S3-compatible store, which clients reach themselves.
 */
final class S3Store implements FileStore, AutoCloseable {

	private static final Duration CONNECTION = Duration.ofSeconds(2);

	private static final Duration CALL = Duration.ofSeconds(4);

	private static final int NOT_FOUND = 404;

	private final String bucket;

	private final S3Client client;

	private final S3Presigner signer;

	S3Store(FileSettings.S3 settings) {
		this.bucket = settings.bucket();
		var credentials = StaticCredentialsProvider
			.create(AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
		var style = S3Configuration.builder().pathStyleAccessEnabled(settings.pathStyle()).build();
		Region region = Region.of(settings.region());
		this.client = S3Client.builder()
			.region(region)
			.endpointOverride(settings.endpoint())
			.credentialsProvider(credentials)
			.serviceConfiguration(style)
			.httpClient(UrlConnectionHttpClient.builder().connectionTimeout(CONNECTION).socketTimeout(CALL).build())
			.overrideConfiguration((calls) -> calls.apiCallTimeout(CALL))
			.build();
		this.signer = S3Presigner.builder()
			.region(region)
			.endpointOverride(settings.endpoint())
			.credentialsProvider(credentials)
			.serviceConfiguration(style)
			.build();
	}

	@Override
	public Put put(FileKey key, MediaType type, int size, Duration valid) {
		var signed = this.signer.presignPutObject((request) -> request.signatureDuration(valid)
			.putObjectRequest((object) -> object.bucket(this.bucket)
				.key(key.path())
				.contentType(type.text())
				.contentLength((long) size)));
		return new Put(signed.url().toString(), Map.of(HttpHeaders.CONTENT_TYPE, type.text()));
	}

	@Override
	public Optional<Content> take(FileKey from, FileKey to) {
		return reached(() -> {
			try {
				this.client.copyObject((copy) -> copy.sourceBucket(this.bucket)
					.sourceKey(from.path())
					.destinationBucket(this.bucket)
					.destinationKey(to.path()));
			}
			catch (S3Exception ex) {
				if (ex.statusCode() == NOT_FOUND) {
					return Optional.empty();
				}
				throw ex;
			}
			return Optional.of(looked(to));
		});
	}

	/** Looks at a copy; one that cannot be read is of no use to anybody. */
	private Content looked(FileKey copy) {
		try (InputStream bytes = this.client.getObject((object) -> object.bucket(this.bucket).key(copy.path()))) {
			return Content.of(bytes);
		}
		catch (IOException | SdkException ex) {
			remove(copy);
			throw away(ex);
		}
	}

	@Override
	public String get(FileKey key, MediaType type, String name, Duration valid) {
		return this.signer
			.presignGetObject((request) -> request.signatureDuration(valid)
				.getObjectRequest((object) -> object.bucket(this.bucket)
					.key(key.path())
					.responseContentType(type.text())
					.responseContentDisposition(SavedAs.attachment(name))))
			.url()
			.toString();
	}

	@Override
	public void remove(FileKey key) {
		reached(() -> this.client.deleteObject((object) -> object.bucket(this.bucket).key(key.path())));
	}

	@Override
	public void close() {
		this.client.close();
		this.signer.close();
	}

	private static <T> T reached(Supplier<T> call) {
		try {
			return call.get();
		}
		catch (SdkException ex) {
			throw away(ex);
		}
	}

	private static TransientDataAccessResourceException away(Exception cause) {
		return new TransientDataAccessResourceException("The store of files is away", cause);
	}

}
