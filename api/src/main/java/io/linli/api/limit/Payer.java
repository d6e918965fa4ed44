package io.linli.api.limit;

import java.util.UUID;

import io.linli.tenancy.CallerAuthentication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who pays for a request: a client application, for the company or group that it works
 * for. Other companies do not feel it.
 *
 * @param client the claim {@code azp} of the token
 */
public record Payer(String client, UUID organization) {

	/** The one of the request at hand. */
	static Payer current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (!(authentication instanceof CallerAuthentication caller)) {
			throw new IllegalStateException("Nobody is calling: nobody pays");
		}
		return of(caller);
	}

	/** The one for whom a caller works, with the client that the caller uses. */
	public static Payer of(CallerAuthentication caller) {
		return new Payer(caller.client(), caller.getPrincipal().organization().id());
	}

}
