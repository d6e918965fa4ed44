package io.linli.tenancy;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns whoever has been authenticated, by a token or by a login session, into a caller
 * for the rest of the request; or ends the request here.
 */
final class CallerFilter extends OncePerRequestFilter {

	private final Function<HttpServletRequest, @Nullable String> choice;

	private final Refusals refusals;

	CallerFilter(Function<HttpServletRequest, @Nullable String> choice, Refusals refusals) {
		this.choice = choice;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof ClaimAccessor claims) {
			try {
				Map<String, Object> named = claims.getClaims();
				Caller caller = Callers.of(named, this.choice.apply(request));
				SecurityContextHolder
					.setContext(new SecurityContextImpl(new CallerAuthentication(caller, authentication)));
			}
			catch (CallerRefusedException ex) {
				SecurityContextHolder.clearContext();
				this.refusals.answer(request, response, ex.refusal());
				return;
			}
		}
		chain.doFilter(request, response);
	}

}
