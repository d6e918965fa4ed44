package io.linli.tenancy;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
 * for the rest of the request; or ends the request here. Remembered tokens and login
 * sessions keep their caller.
 */
final class CallerFilter extends OncePerRequestFilter {

	/** By the very object that holds the claims, and by the organization chosen. */
	private final Cache<ClaimAccessor, Map<String, Caller>> callers = Caffeine.newBuilder().weakKeys().build();

	private final Function<HttpServletRequest, @Nullable String> choice;

	private final Refusals refusals;

	private final Predicate<Organization> closed;

	CallerFilter(Function<HttpServletRequest, @Nullable String> choice, Refusals refusals,
			Predicate<Organization> closed) {
		this.choice = choice;
		this.refusals = refusals;
		this.closed = closed;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof ClaimAccessor claims) {
			try {
				Caller caller = caller(claims, this.choice.apply(request));
				if (this.closed.test(caller.organization())) {
					throw new CallerRefusedException(Refusal.ORGANIZATION_CLOSED);
				}
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

	private Caller caller(ClaimAccessor claims, @Nullable String choice) {
		Map<String, Object> named = claims.getClaims();
		return this.callers.get(claims, (unknown) -> new ConcurrentHashMap<>())
			.computeIfAbsent((choice != null) ? choice : "", (alias) -> Callers.of(named, alias));
	}

}
