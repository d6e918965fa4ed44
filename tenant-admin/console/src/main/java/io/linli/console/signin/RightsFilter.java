package io.linli.console.signin;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of whoever has lost a right since they signed in, before anything is
 * done for them: they sign in anew, with the rights of today.
 */
final class RightsFilter extends OncePerRequestFilter {

	private final RightsOfToday rights;

	private final InstantSource time;

	RightsFilter(RightsOfToday rights, InstantSource time) {
		this.rights = rights;
		this.time = time;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getUserPrincipal() instanceof Authentication authentication
				&& authentication.getPrincipal() instanceof ConsoleUser user && lost(user)) {
			var session = request.getSession(false);
			if (session != null) {
				session.invalidate();
			}
			SecurityContextHolder.clearContext();
		}
		chain.doFilter(request, response);
	}

	/** A sign-in is an answer as well. */
	private boolean lost(ConsoleUser user) {
		Instant signedIn = user.signedIn();
		return signedIn.plus(RightsOfToday.FRESH).isBefore(this.time.instant()) && this.rights.lost(user.person());
	}

}
