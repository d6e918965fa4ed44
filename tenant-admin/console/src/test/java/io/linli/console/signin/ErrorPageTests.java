package io.linli.console.signin;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorPageTests {

	@ParameterizedTest
	@CsvSource({ "NOT_FOUND, 404", "FORBIDDEN, 403", "METHOD_NOT_ALLOWED, 405", "UNSUPPORTED_MEDIA_TYPE, 400",
			"CONTENT_TOO_LARGE, 400", "INTERNAL_SERVER_ERROR, 500", "BAD_GATEWAY, 500" })
	void everyErrorHasWordsAndKeepsItsStatus(HttpStatus status, int told) {
		var page = new ErrorPage().resolveErrorView(new MockHttpServletRequest(), status, Map.of());
		assertThat(page.getStatus()).isEqualTo(status);
		assertThat(page.getModel()).containsEntry("told", told);
	}

}
