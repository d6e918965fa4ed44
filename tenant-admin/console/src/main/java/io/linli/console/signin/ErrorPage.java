package io.linli.console.signin;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page for what nobody foresaw: it says whose mistake it was, and nothing of how.
 */
@ControllerAdvice
class ErrorPage implements ErrorViewResolver {

	private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

	@Override
	public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> error) {
		return new ModelAndView("error", Map.of("told", told(status)), status);
	}

	/** What has begun with a line break gets no other status, but still its sentence. */
	@ExceptionHandler
	ModelAndView failed(RuntimeException failure, HttpServletRequest request, HttpServletResponse response) {
		if (!response.isCommitted()) {
			throw failure;
		}
		LOG.error("A page failed that somebody waited for", failure);
		return resolveErrorView(request, HttpStatus.INTERNAL_SERVER_ERROR, Map.of());
	}

	private static int told(HttpStatus status) {
		return switch (status) {
			case FORBIDDEN, NOT_FOUND, METHOD_NOT_ALLOWED -> status.value();
			default ->
				status.is4xxClientError() ? HttpStatus.BAD_REQUEST.value() : HttpStatus.INTERNAL_SERVER_ERROR.value();
		};
	}

}
