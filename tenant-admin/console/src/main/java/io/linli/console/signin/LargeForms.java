package io.linli.console.signin;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

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
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a form that is larger than the server reads ask for its page instead, which says
 * so: nothing of it can be read, not even its token, and nothing is changed by it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LargeForms extends OncePerRequestFilter {

	private final long largest;

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
		else {
			chain.doFilter(request, response);
		}
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
