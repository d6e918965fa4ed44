package io.linli.tenancy;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * The caller of the work at hand, from Spring Security's context. Work without one is
 * refused.
 */
public final class CurrentCaller {

	private CurrentCaller() {
	}

	/**
	 * The caller.
	 * @throws IllegalStateException when there is none: nothing is done for nobody
	 */
	public static Caller get() {
		return find().orElseThrow(() -> new IllegalStateException("Nobody is calling: no tenant is set"));
	}

	/**
	 * The company that the caller works for, or is making.
	 * @throws IllegalStateException when nobody calls, or somebody of a group or of the
	 * platform, who has no cases
	 */
	public static UUID tenantId() {
		return switch (get()) {
			case Caller.Staff staff -> staff.tenantId();
			case Caller.Machine machine -> machine.tenantId();
			case Caller.Operator operator when operator.making() != null -> operator.making();
			case Caller.GroupManager _, Caller.Operator _ ->
				throw new IllegalStateException("The caller works for no company");
		};
	}

	public static Optional<Caller> find() {
		return authentication().map(CallerAuthentication::getPrincipal);
	}

	/** The client application that the caller uses; empty where there is none. */
	public static String client() {
		return authentication().map(CallerAuthentication::client).orElse("");
	}

	private static Optional<CallerAuthentication> authentication() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication instanceof CallerAuthentication caller) ? Optional.of(caller) : Optional.empty();
	}

	/** Does work for a caller, where no request carries one. */
	public static <T> T as(Caller caller, Supplier<T> work) {
		Authentication origin = UsernamePasswordAuthenticationToken.unauthenticated(caller.name(), "");
		return as(new CallerAuthentication(caller, origin), work);
	}

	/** Does work for a caller who has come by another way than a request. */
	public static <T> T as(CallerAuthentication caller, Supplier<T> work) {
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContextHolder.setContext(new SecurityContextImpl(caller));
		try {
			return work.get();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

}
