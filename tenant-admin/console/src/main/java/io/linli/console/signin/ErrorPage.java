package io.linli.console.signin;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page for what nobody foresaw: it says whose mistake it was, and nothing of how.
 */
@Component
class ErrorPage implements ErrorViewResolver {

	@Override
	public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> error) {
		return new ModelAndView("error", Map.of("told", told(status)), status);
	}

	private static int told(HttpStatus status) {
		return switch (status) {
			case FORBIDDEN, NOT_FOUND, METHOD_NOT_ALLOWED -> status.value();
			default ->
				status.is4xxClientError() ? HttpStatus.BAD_REQUEST.value() : HttpStatus.INTERNAL_SERVER_ERROR.value();
		};
	}

}
