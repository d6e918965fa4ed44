package io.linli.tenancy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IssuerKeysTests {

	private final TestIssuer issuer = TestIssuer.start();

	private final Watch watch = new Watch();

	private final IssuerKeys keys = new IssuerKeys(this.issuer.issuer(), this.watch);

	@AfterEach
	void close() {
		this.issuer.close();
	}

	@Test
	void theKeysAreLookedUpOnceAMinute() throws KeySourceException {
		for (int seconds = 0; seconds < 119; seconds++) {
			assertThat(find("local")).containsExactly(this.issuer.key());
			this.watch.pass(Duration.ofSeconds(1));
		}
		assertThat(this.issuer.lookups()).isEqualTo(2);
	}

	@Test
	void aWithdrawnKeyIsGoneAfterAMinute() throws KeySourceException {
		assertThat(find("local")).hasSize(1);
		this.issuer.rotate("next");
		this.watch.pass(IssuerKeys.FRESH);
		assertThat(find("local")).isEmpty();
		assertThat(find("next")).containsExactly(this.issuer.key());
	}

	@Test
	void aNewKeyIsFoundAsSoonAsItIsAskedFor() throws KeySourceException {
		assertThat(find("local")).hasSize(1);
		this.watch.pass(IssuerKeys.PAUSE);
		this.issuer.rotate("next");
		assertThat(find("next")).containsExactly(this.issuer.key());
		assertThat(this.issuer.lookups()).isEqualTo(2);
	}

	@Test
	void unknownKeysMakeNobodyLookMoreThanTwiceAMinute() throws KeySourceException {
		for (int i = 0; i < 600; i++) {
			assertThat(find("unknown" + i)).isEmpty();
			this.watch.pass(Duration.ofMillis(100));
		}
		assertThat(this.issuer.lookups()).isEqualTo(2);
	}

	@Test
	void allWhoWaitForANewKeyGetItFromOneLook() throws Exception {
		Callable<List<JWK>> search = () -> find("local");
		try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<List<JWK>> found : many.invokeAll(IntStream.range(0, 64).mapToObj((i) -> search).toList())) {
				assertThat(found.get()).containsExactly(this.issuer.key());
			}
		}
		assertThat(this.issuer.lookups()).isEqualTo(1);
	}

	@Test
	void whileTheIssuerIsAwayItsKeysAreGoodForAnother20Minutes() throws KeySourceException {
		assertThat(find("local")).hasSize(1);
		this.issuer.leave();
		this.watch.pass(IssuerKeys.GOOD.minusSeconds(1));
		assertThat(find("local")).hasSize(1);
		assertThat(find("unknown")).isEmpty();
		this.watch.pass(Duration.ofSeconds(1));
		assertThatThrownBy(() -> find("local")).isInstanceOf(KeySourceException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"issuer\":\"ISSUER\"}", "{\"issuer\":\"ISSUER\",\"jwks_uri\":\":no address\"}",
			"{\"issuer\":\"ISSUER\",\"jwks_uri\":\"certs\"}", "{\"issuer\":\"ISSUER\",\"jwks_uri\":7}", "no JSON",
			"{\"issuer\":\"http://localhost/realms/other\",\"jwks_uri\":\"ISSUER/certs\"}" })
	void anIssuerThatTalksNonsenseIsAwayToo(String configuration) throws KeySourceException {
		assertThat(find("local")).hasSize(1);
		this.issuer.describe(configuration);
		this.issuer.rotate("next");
		this.watch.pass(IssuerKeys.FRESH);
		assertThat(find("local")).hasSize(1);
		assertThat(find("next")).isEmpty();
	}

	@Test
	void anIssuerThatPublishesNoKeysIsAwayToo() throws KeySourceException {
		assertThat(find("local")).hasSize(1);
		this.issuer.publishNothing();
		this.watch.pass(IssuerKeys.FRESH);
		assertThat(find("local")).hasSize(1);
	}

	@Test
	void anIssuerThatDoesNotAnswerIsNotWaitedForLongerThanTwoSeconds() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			IssuerKeys none = new IssuerKeys("http://localhost:" + silent.getLocalPort(), this.watch);
			long start = System.nanoTime();
			assertThatThrownBy(() -> none.get(selector("local"), null)).isInstanceOf(KeySourceException.class);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
		}
	}

	private List<JWK> find(String keyId) throws KeySourceException {
		return this.keys.get(selector(keyId), null);
	}

	private static JWKSelector selector(String keyId) {
		return new JWKSelector(new JWKMatcher.Builder().keyID(keyId).build());
	}

}
