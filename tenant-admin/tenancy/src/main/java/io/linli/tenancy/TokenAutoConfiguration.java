package io.linli.tenancy;

import java.time.InstantSource;
import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.util.StringUtils;

/**
 * Reads and verifies access tokens. Spring Boot's decoder, whose place this takes, knows
 * the keys for five minutes without the issuer, and asks it again for each token that
 * names an unknown one. Keycloak's issuers end without a slash; one in the setting is
 * left out.
 */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@ConditionalOnClass(OAuth2ResourceServerProperties.class)
@ConditionalOnProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri")
@EnableConfigurationProperties(OAuth2ResourceServerProperties.class)
class TokenAutoConfiguration {

	@Bean
	JwtDecoder tokens(OAuth2ResourceServerProperties settings, ObjectProvider<InstantSource> clocks) {
		OAuth2ResourceServerProperties.Jwt jwt = settings.getJwt();
		String issuer = issuer(jwt);
		InstantSource clock = clocks.getIfAvailable(InstantSource::system);
		IssuerKeys keys = new IssuerKeys(issuer, clock);
		TokenVerifier verifier = new TokenVerifier(issuer, jwt.getAudiences(), keys, clock);
		return new RememberedTokens(verifier, verifier.times(), keys);
	}

	@Bean
	Standings standings(OAuth2ResourceServerProperties settings, ObjectProvider<InstantSource> clocks) {
		return new Standings(issuer(settings.getJwt()), clocks.getIfAvailable(InstantSource::system));
	}

	@Bean
	BearerTokenResolver tokenResolver() {
		return new HeaderTokens();
	}

	private static String issuer(OAuth2ResourceServerProperties.Jwt settings) {
		return StringUtils.trimTrailingCharacter(Objects.requireNonNull(settings.getIssuerUri()), '/');
	}

}
