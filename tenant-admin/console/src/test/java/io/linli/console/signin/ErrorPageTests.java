package io.linli.console.signin;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ErrorPageTests {

	@ParameterizedTest
	@CsvSource({ "NOT_FOUND, 404", "FORBIDDEN, 403", "METHOD_NOT_ALLOWED, 405", "UNSUPPORTED_MEDIA_TYPE, 400",
			"CONTENT_TOO_LARGE, 400", "INTERNAL_SERVER_ERROR, 500", "BAD_GATEWAY, 500" })
	void everyErrorHasWordsAndKeepsItsStatus(HttpStatus status, int told) {
		var page = new ErrorPage().resolveErrorView(new MockHttpServletRequest(), status, Map.of());
		assertThat(page.getStatus()).isEqualTo(status);
		assertThat(page.getModel()).containsEntry("told", told);
	}

	@Test
	void aPageThatHasBegunStillSaysThatItFailed() {
		var response = new MockHttpServletResponse();
		response.setCommitted(true);
		var page = new ErrorPage().failed(new IllegalStateException(), new MockHttpServletRequest(), response);
		assertThat(page.getViewName()).isEqualTo("error");
		assertThat(page.getModel()).containsEntry("told", 500);
	}

	@Test
	void oneThatHasNotIsAnsweredWithAStatus() {
		var failure = new IllegalStateException();
		assertThatThrownBy(
				() -> new ErrorPage().failed(failure, new MockHttpServletRequest(), new MockHttpServletResponse()))
			.isSameAs(failure);
	}

}
