package io.linli.console.signin;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page that fetches a part of itself again and again keeps its session for ever, and
 * with it the roles that its person had at first. So after a shift such a session ends:
 * the page loads anew, and Keycloak says who it is today. The same where the session is
 * gone already, since a part cannot sign anybody in.
 */
@Component
class PageAnew extends OncePerRequestFilter {

	static final Duration SHIFT = Duration.ofHours(8);

	private final InstantSource time;

	PageAnew(InstantSource time) {
		this.time = time;
	}

	/** Whether htmx asks, for a part of a page. */
	static boolean isPart(HttpServletRequest request) {
		return request.getHeader("HX-Request") != null;
	}

	/** How somebody who is not signed in is told so. */
	static AuthenticationEntryPoint or(AuthenticationEntryPoint signIn) {
		return (request, response, refusal) -> {
			if (isPart(request)) {
				ask(response);
			}
			else {
				signIn.commence(request, response, refusal);
			}
		};
	}

	/** Has htmx load the whole page. */
	static void ask(HttpServletResponse response) {
		response.setStatus(HttpStatus.UNAUTHORIZED.value());
		response.setHeader("HX-Refresh", "true");
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !isPart(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var session = request.getSession(false);
		if (session != null && signedIn(request).isBefore(this.time.instant().minus(SHIFT))) {
			session.invalidate();
			ask(response);
			return;
		}
		chain.doFilter(request, response);
	}

	private static Instant signedIn(HttpServletRequest request) {
		return (request.getUserPrincipal() instanceof Authentication authentication
				&& authentication.getPrincipal() instanceof ConsoleUser user)
						? Objects.requireNonNullElse(user.getIdToken().getIssuedAt(), Instant.EPOCH) : Instant.MAX;
	}

}
