package io.linli.api.file;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may say about files: {@code linli.files}.
 *
 * @param folder of the disk's store
 * @param secret by which the disk's URLs are signed; without it one is drawn when the API
 * starts, which is enough for one instance
 * @param address what the disk's URLs begin with; empty: they begin with the path
 * @param putTime for which a file may be put
 * @param getTime for which a file may be got
 * @param s3 the store where there is another than the disk
 */
@ConfigurationProperties("linli.files")
record FileSettings(@DefaultValue(".linli/files") Path folder, @DefaultValue("") String secret,
		@DefaultValue("") String address, @DefaultValue("15m") Duration putTime, @DefaultValue("5m") Duration getTime,
		@Nullable S3 s3) {

	private static final int DRAWN = 32;

	/**
	 * A bucket.
	 *
	 * @param endpoint as the API and its clients reach it; without it: Amazon's
	 * @param pathStyle whether the bucket's name stands in the path
	 */
	record S3(String bucket, @DefaultValue("us-east-1") String region, @Nullable URI endpoint, String accessKey,
			String secretKey, boolean pathStyle) {
	}

	byte[] key() {
		if (!this.secret.isBlank()) {
			return this.secret.getBytes(StandardCharsets.UTF_8);
		}
		byte[] drawn = new byte[DRAWN];
		new SecureRandom().nextBytes(drawn);
		return drawn;
	}

}
