package io.linli.console.signin;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a form that is larger than the server reads, or one too many of those that are
 * read at once, ask for its page instead, which says so: nothing of it is read, not even
 * its token, and nothing is changed by it. Files are read into memory and onto no disk,
 * one of each person at once, and none of anybody who is not signed in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LargeForms extends OncePerRequestFilter {

	/** Files that are read at once: each may be in memory twice. */
	static final int PLACES = Math.clamp(Runtime.getRuntime().maxMemory() / 96_000_000, 2, 8);

	private final long largest;

	private final Semaphore places = new Semaphore(PLACES);

	private final Set<String> people = ConcurrentHashMap.newKeySet();

	LargeForms(MultipartProperties multipart) {
		this.largest = multipart.getMaxRequestSize().toBytes();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean form = String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
		if (form && request.getContentLengthLong() > this.largest) {
			request.setAttribute("tooLarge", true);
			chain.doFilter(new Question(request), response);
		}
		else if (form) {
			var person = person(request);
			if (person.isPresent()) {
				inTurn(person.get().subject(), request, response, chain);
			}
			else {
				chain.doFilter(new Question(request), response);
			}
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** As the session says: the filters that judge it come later. */
	private static Optional<Person> person(HttpServletRequest request) {
		var session = request.getSession(false);
		return (session != null && session.getAttribute(
				HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext known
				&& known.getAuthentication() instanceof Authentication authentication
				&& authentication.getPrincipal() instanceof ConsoleUser user) ? Optional.of(user.person())
						: Optional.empty();
	}

	private void inTurn(String person, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.people.add(person)) {
			busy(request, response, chain);
			return;
		}
		try {
			inTurn(request, response, chain);
		}
		finally {
			this.people.remove(person);
		}
	}

	private void inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!this.places.tryAcquire()) {
			busy(request, response, chain);
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.places.release();
		}
	}

	private static void busy(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		request.setAttribute("busy", true);
		chain.doFilter(new Question(request), response);
	}

	/** The same address, asked for without a form. */
	private static final class Question extends HttpServletRequestWrapper {

		Question(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getMethod() {
			return HttpMethod.GET.name();
		}

		@Override
		public @Nullable String getContentType() {
			return null;
		}

		@Override
		public @Nullable String getParameter(String name) {
			return null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			return null;
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.emptyEnumeration();
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return Map.of();
		}

	}

}
