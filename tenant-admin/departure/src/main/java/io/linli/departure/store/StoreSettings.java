package io.linli.departure.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where files lie, as an operator says it to each of the applications by
 * {@code linli.files}.
 *
 * @param folder of this machine; null: the one of the local start
 * @param s3 the store where there is another than the disk
 */
public record StoreSettings(@Nullable Path folder, @Nullable S3 s3) {

	private static final Path LOCAL = Path.of(".linli/files");

	/**
	 * A bucket.
	 *
	 * @param region null: where it does not matter
	 * @param endpoint null: Amazon's
	 * @param pathStyle whether the bucket's name stands in the path
	 */
	public record S3(String bucket, @Nullable String region, @Nullable URI endpoint, String accessKey, String secretKey,
			boolean pathStyle) {

		@Override
		public String region() {
			return (this.region != null) ? this.region : "us-east-1";
		}

	}

	/**
	 * From the environment's LINLI_FILES_..., by the names that Spring reads as well.
	 * @throws IllegalArgumentException where one is missing, or cannot be read
	 */
	public static StoreSettings of(Map<String, String> environment) {
		String folder = environment.get("LINLI_FILES_FOLDER");
		String bucket = environment.get("LINLI_FILES_S3_BUCKET");
		String endpoint = environment.get("LINLI_FILES_S3_ENDPOINT");
		S3 s3 = (bucket == null) ? null : new S3(bucket, environment.get("LINLI_FILES_S3_REGION"),
				(endpoint != null) ? URI.create(endpoint) : null, required(environment, "LINLI_FILES_S3_ACCESSKEY"),
				required(environment, "LINLI_FILES_S3_SECRETKEY"),
				Boolean.parseBoolean(environment.get("LINLI_FILES_S3_PATHSTYLE")));
		return new StoreSettings((folder != null) ? Path.of(folder) : null, s3);
	}

	private static String required(Map<String, String> environment, String name) {
		String value = environment.get(name);
		if (value == null) {
			throw new IllegalArgumentException(name + " is missing");
		}
		return value;
	}

	public Store open() {
		return (this.s3 != null) ? new Bucket(this.s3) : new Folder((this.folder != null) ? this.folder : LOCAL);
	}

}
