package io.linli.tenancy;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * An authenticated request whose principal is a {@link Caller}; its authorities are
 * {@code ROLE_} and the role's name.
 */
public final class CallerAuthentication extends AbstractAuthenticationToken {

	private final Caller caller;

	private final Authentication origin;

	CallerAuthentication(Caller caller, Authentication origin) {
		super(caller.roles().stream().map((role) -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList());
		this.caller = caller;
		this.origin = origin;
		setDetails(origin.getDetails());
		setAuthenticated(true);
	}

	/**
	 * The caller whom a verified token names.
	 * @param choice the alias of an organization; needed by a member of several
	 * @throws CallerRefusedException when none, or not exactly one, is left
	 */
	public static CallerAuthentication of(Jwt token, @Nullable String choice) {
		return new CallerAuthentication(Callers.of(token.getClaims(), choice), new TokenConverter().convert(token));
	}

	@Override
	public Caller getPrincipal() {
		return this.caller;
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public String getName() {
		return this.caller.name();
	}

	/** The token that the caller was read from; null where none was. */
	public @Nullable Jwt token() {
		return (this.origin.getPrincipal() instanceof Jwt token) ? token : null;
	}

	/**
	 * The client application, the claim {@code azp} of the token; empty where it has
	 * none.
	 */
	public String client() {
		String client = (this.origin.getPrincipal() instanceof ClaimAccessor claims) ? claims.getClaimAsString("azp")
				: null;
		return (client != null) ? client : "";
	}

	/** What the caller was read from: a token or a login session. */
	public Authentication origin() {
		return this.origin;
	}

}
