package io.linli.tenancy;

import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.security.config.annotation.web.HttpSecurityBuilder;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Adds the caller to a chain of filters:
 * {@code http.with(CallerConfigurer.callers(), withDefaults())}. It runs after
 * authentication, whichever kind, and before authorization.
 */
public final class CallerConfigurer<H extends HttpSecurityBuilder<H>>
		extends AbstractHttpConfigurer<CallerConfigurer<H>, H> {

	private Function<HttpServletRequest, @Nullable String> choice = (request) -> request.getHeader(Callers.HEADER);

	private Refusals refusals = Refusals.json();

	public static <H extends HttpSecurityBuilder<H>> CallerConfigurer<H> callers() {
		return new CallerConfigurer<>();
	}

	/** Where a member of several organizations has named one; by default the header. */
	public CallerConfigurer<H> choice(Function<HttpServletRequest, @Nullable String> choice) {
		this.choice = choice;
		return this;
	}

	/** How to say no; by default as JSON. */
	public CallerConfigurer<H> refusals(Refusals refusals) {
		this.refusals = refusals;
		return this;
	}

	@Override
	public void configure(H http) {
		// Without them no suspended organization would be refused: then there is no
		// chain.
		ClosedOrganizations closed = http.getSharedObject(ApplicationContext.class).getBean(ClosedOrganizations.class);
		http.addFilterBefore(new CallerFilter(this.choice, this.refusals, closed::contains), AuthorizationFilter.class);
	}

}
