package io.linli.tenancy;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RememberedTokensTests {

	private static final List<Role> ROLES = List.of(Role.RECEPTIONIST);

	private static final Map<String, UUID> COMPANY = Map.of("jinxiu", UUID.randomUUID());

	private final TestIssuer issuer = TestIssuer.start();

	private final Watch watch = new Watch();

	private final AtomicInteger verified = new AtomicInteger();

	private JwtDecoder tokens;

	@BeforeEach
	void open() {
		IssuerKeys keys = new IssuerKeys(this.issuer.issuer(), this.watch);
		TokenVerifier verifier = new TokenVerifier(this.issuer.issuer(), List.of("linli-api"), keys, this.watch);
		this.tokens = new RememberedTokens((token) -> {
			this.verified.incrementAndGet();
			return verifier.decode(token);
		}, verifier.times(), keys);
	}

	@AfterEach
	void close() {
		this.issuer.close();
	}

	@Test
	void aTokenIsVerifiedOnce() {
		String token = this.issuer.token("wang", ROLES, COMPANY);
		this.tokens.decode(token);
		int before = this.verified.get();
		for (int i = 0; i < 100; i++) {
			assertThat(this.tokens.decode(new String(token)).getTokenValue()).isEqualTo(token);
		}
		assertThat(this.verified.get()).isLessThanOrEqualTo(before + 1);
	}

	@Test
	void aRememberedTokenEndsWithItsTime() {
		Date end = Date.from(this.watch.instant().plusSeconds(30));
		String token = this.issuer.token("wang", ROLES, COMPANY, (claims) -> claims.expirationTime(end));
		remember(token);
		this.watch.pass(Duration.ofSeconds(30 + 59));
		assertThat(this.tokens.decode(token).getSubject()).isNotEmpty();
		this.watch.pass(Duration.ofSeconds(2));
		assertThatThrownBy(() -> this.tokens.decode(token)).isInstanceOf(BadJwtException.class)
			.isNotInstanceOf(IssuerAwayException.class);
	}

	@Test
	void aRefusalIsNotRemembered() {
		Date start = Date.from(this.watch.instant().plusSeconds(90));
		String token = this.issuer.token("wang", ROLES, COMPANY, (claims) -> claims.notBeforeTime(start));
		assertThatThrownBy(() -> this.tokens.decode(token)).isInstanceOf(BadJwtException.class)
			.isNotInstanceOf(IssuerAwayException.class);
		this.watch.pass(Duration.ofSeconds(31));
		assertThat(this.tokens.decode(token).getSubject()).isNotEmpty();
	}

	@Test
	void aTokenOfAWithdrawnKeyIsRefusedAfterAMinute() {
		String token = this.issuer.token("wang", ROLES, COMPANY);
		remember(token);
		this.issuer.rotate("next");
		this.watch.pass(IssuerKeys.FRESH);
		assertThatThrownBy(() -> this.tokens.decode(token)).isInstanceOf(BadJwtException.class)
			.isNotInstanceOf(IssuerAwayException.class);
	}

	@Test
	void aKeyThatTookTheNameOfAnotherDoesNotVerifyItsTokens() {
		String token = this.issuer.token("wang", ROLES, COMPANY);
		remember(token);
		this.issuer.rotate("local");
		this.watch.pass(IssuerKeys.FRESH);
		assertThatThrownBy(() -> this.tokens.decode(token)).isInstanceOf(BadJwtException.class)
			.isNotInstanceOf(IssuerAwayException.class);
		assertThat(this.tokens.decode(this.issuer.token("wang", ROLES, COMPANY)).getSubject()).isNotEmpty();
	}

	@Test
	void aTokenOfAWithdrawnKeyIsRefusedAsSoonAsTheNewOneIsKnown() {
		String token = this.issuer.token("wang", ROLES, COMPANY);
		remember(token);
		this.issuer.rotate("next");
		this.watch.pass(IssuerKeys.PAUSE);
		this.tokens.decode(this.issuer.token("li", ROLES, COMPANY));
		assertThatThrownBy(() -> this.tokens.decode(token)).isInstanceOf(BadJwtException.class)
			.isNotInstanceOf(IssuerAwayException.class);
	}

	@Test
	void whileTheIssuerIsAwayTokensGoOn() {
		String token = this.issuer.token("wang", ROLES, COMPANY,
				(claims) -> claims.expirationTime(Date.from(this.watch.instant().plus(Duration.ofHours(1)))));
		remember(token);
		String unseen = this.issuer.token("li", ROLES, COMPANY,
				(claims) -> claims.expirationTime(Date.from(this.watch.instant().plus(Duration.ofHours(1)))));
		this.issuer.leave();
		this.watch.pass(Duration.ofMinutes(15));
		assertThat(this.tokens.decode(token).getSubject()).isNotEmpty();
		assertThat(this.tokens.decode(unseen).getSubject()).isNotEmpty();
		this.watch.pass(IssuerKeys.GOOD);
		assertThatThrownBy(() -> this.tokens.decode(token)).isInstanceOf(IssuerAwayException.class);
	}

	@Test
	void noTrickWithTheHeaderOfATokenPasses() throws JOSEException {
		RSAKey thief = new RSAKeyGenerator(2048).keyID("local").generate();
		JWSSigner theirs = new RSASSASigner(thief);
		remember(this.issuer.token("wang", ROLES, COMPANY));
		assertRefused(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("local").jwk(thief.toPublicJWK()).build(),
				theirs);
		assertRefused(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("local")
			.jwkURL(java.net.URI.create(this.issuer.issuer() + "/stolen"))
			.build(), theirs);
		assertRefused(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("../../dev/null").build(), theirs);
		assertRefused(new JWSHeader.Builder(JWSAlgorithm.RS256).build(), theirs);
		assertRefused(new JWSHeader.Builder(JWSAlgorithm.PS256).keyID("local").build(), theirs);
		byte[] published = this.issuer.key().toRSAPublicKey().getEncoded();
		assertRefused(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("local").build(), new MACSigner(published));
		String unsigned = new PlainJWT(new JWTClaimsSet.Builder().issuer(this.issuer.issuer()).build()).serialize();
		assertThatThrownBy(() -> this.tokens.decode(unsigned)).isInstanceOf(BadJwtException.class)
			.isNotInstanceOf(IssuerAwayException.class);
	}

	@Test
	void aRememberedTokenWithOneOtherCharacterIsAnotherToken() {
		String token = this.issuer.token("wang", ROLES, COMPANY);
		remember(token);
		for (int i = 0; i < token.length(); i += 50) {
			String changed = token.substring(0, i) + ((token.charAt(i) != 'A') ? 'A' : 'B') + token.substring(i + 1);
			assertThatThrownBy(() -> this.tokens.decode(changed)).isInstanceOf(BadJwtException.class)
				.isNotInstanceOf(IssuerAwayException.class);
		}
	}

	@Test
	void eightThreadsThatAlternateFiftyTokensGetTheirOwn() throws Exception {
		List<String> many = IntStream.range(0, 50)
			.mapToObj((i) -> this.issuer.token("user" + i, ROLES, COMPANY))
			.toList();
		Callable<Boolean> work = () -> {
			for (int i = 0; i < 10_000; i++) {
				int user = (i * 7) % 50;
				assertThat(this.tokens.decode(many.get(user)).getClaimAsString("preferred_username"))
					.isEqualTo("user" + user);
			}
			return true;
		};
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			for (Future<Boolean> done : threads.invokeAll(IntStream.range(0, 8).mapToObj((i) -> work).toList())) {
				assertThat(done.get()).isTrue();
			}
		}
	}

	/** The first look at the keys comes in between, and then nothing is remembered. */
	private void remember(String token) {
		this.tokens.decode(token);
		this.tokens.decode(token);
		int before = this.verified.get();
		this.tokens.decode(token);
		assertThat(this.verified).hasValue(before);
	}

	private void assertRefused(JWSHeader header, JWSSigner signer) {
		String token = this.issuer.token(header, signer, "wang", ROLES, COMPANY);
		assertThatThrownBy(() -> this.tokens.decode(token)).isInstanceOf(BadJwtException.class)
			.isNotInstanceOf(IssuerAwayException.class);
	}

}
