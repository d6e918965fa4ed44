package io.linli.tenancy;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

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

	/** What the caller was read from: a token or a login session. */
	public Authentication origin() {
		return this.origin;
	}

}
