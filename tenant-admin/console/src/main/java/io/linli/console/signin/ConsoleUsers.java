package io.linli.console.signin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import io.linli.console.directory.DirectoryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Takes the person from the access token, which alone carries Keycloak's roles; it is
 * verified as strictly as by the API.
 */
@Component
class ConsoleUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

	private static final Logger LOG = LoggerFactory.getLogger(ConsoleUsers.class);

	private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

	private final OAuth2TokenValidator<Jwt> tokenRules;

	private final RightsOfToday rights;

	ConsoleUsers(OAuth2TokenValidator<Jwt> tokenRules, RightsOfToday rights) {
		this.tokenRules = tokenRules;
		this.rights = rights;
	}

	@Override
	public OidcUser loadUser(OidcUserRequest request) {
		var decoder = this.decoders.computeIfAbsent(request.getClientRegistration().getRegistrationId(),
				(id) -> decoder(request.getClientRegistration()));
		try {
			var token = decoder.decode(request.getAccessToken().getTokenValue());
			return new ConsoleUser(judged(TokenReader.person(token)), request.getIdToken());
		}
		catch (DirectoryException ex) {
			throw new OAuth2AuthenticationException(new OAuth2Error("temporarily_unavailable"),
					"Keycloak does not say whether an operator is one.", ex);
		}
		catch (JwtException | IllegalArgumentException ex) {
			throw new OAuth2AuthenticationException(new OAuth2Error("invalid_token"), "The access token is refused.",
					ex);
		}
	}

	private Person judged(Person person) {
		if (person.operates() && !this.rights.operates(person)) {
			LOG.warn("{} has the role of an operator and is in an organization: it counts for nothing",
					person.username());
			return person.withoutPlatform();
		}
		return person;
	}

	private JwtDecoder decoder(ClientRegistration registration) {
		var provider = registration.getProviderDetails();
		var decoder = NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(provider.getJwkSetUri())).build();
		decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(this.tokenRules,
				JwtValidators.createDefaultWithIssuer(String.valueOf(provider.getIssuerUri())),
				new JwtClaimValidator<List<String>>("aud",
						(audience) -> audience != null && audience.contains(registration.getClientId()))));
		return decoder;
	}

}
