package io.linli.console.signin;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page that fetches a part of itself again and again would keep its session for ever,
 * though nobody sits there. So a part does not count as a use: where nobody has opened a
 * page for as long as a session may idle, or the shift is over, the next part ends the
 * session, and the page loads anew. The same where the session is gone already, since a
 * part cannot sign anybody in.
 */
@Component
class PageAnew extends OncePerRequestFilter {

	static final Duration SHIFT = Duration.ofHours(8);

	/** When a page was opened last, in the session. */
	private static final String USED = PageAnew.class.getName();

	private final InstantSource time;

	private final Duration idle;

	PageAnew(InstantSource time, @Value("${server.servlet.session.timeout}") Duration idle) {
		this.time = time;
		this.idle = idle;
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
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var session = request.getSession(false);
		if (session != null && !isPart(request)) {
			session.setAttribute(USED, this.time.instant());
		}
		else if (session != null && isOver(session, request)) {
			session.invalidate();
			ask(response);
			return;
		}
		chain.doFilter(request, response);
	}

	private boolean isOver(HttpSession session, HttpServletRequest request) {
		var now = this.time.instant();
		return signedIn(request).isBefore(now.minus(SHIFT))
				|| (session.getAttribute(USED) instanceof Instant used && used.isBefore(now.minus(this.idle)));
	}

	private static Instant signedIn(HttpServletRequest request) {
		return (request.getUserPrincipal() instanceof Authentication authentication
				&& authentication.getPrincipal() instanceof ConsoleUser user) ? user.signedIn() : Instant.MAX;
	}

}
