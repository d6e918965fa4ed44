package io.linli.console.signin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class LargeFormsTests {

	private final LargeForms forms = new LargeForms(new MultipartProperties());

	private final List<String> asked = new ArrayList<>();

	@Test
	void oneTooManyAtOnceAsksForItsPageInsteadAndTheNextIsReadAgain() throws ServletException, IOException {
		whileRead(LargeForms.PLACES);
		assertThat(this.asked).hasSize(LargeForms.PLACES + 1)
			.endsWith("POST null", "GET true")
			.filteredOn("GET true"::equals)
			.hasSize(1);
		this.asked.clear();
		this.forms.doFilter(file(1), new MockHttpServletResponse(), this::note);
		assertThat(this.asked).containsExactly("POST null");
	}

	@Test
	void whatIsTooLargeAsksForItsPageAndTakesNoPlace() throws ServletException, IOException {
		var large = file(11_000_000);
		this.forms.doFilter(large, new MockHttpServletResponse(), this::note);
		assertThat(this.asked).containsExactly("GET null");
		assertThat(large.getAttribute("tooLarge")).isEqualTo(true);
	}

	/** So many files are being read, and then one more comes. */
	private void whileRead(int more) throws ServletException, IOException {
		FilterChain reading = (request, response) -> {
			note(request, response);
			if (more > 0) {
				whileRead(more - 1);
			}
		};
		this.forms.doFilter(file(1), new MockHttpServletResponse(), reading);
	}

	private void note(ServletRequest request, ServletResponse response) {
		this.asked.add(((HttpServletRequest) request).getMethod() + " " + request.getAttribute("busy"));
	}

	private static MockHttpServletRequest file(int size) {
		var request = new MockHttpServletRequest("POST", "/start/bring");
		request.setContentType("multipart/form-data; boundary=x");
		request.setContent(new byte[size]);
		return request;
	}

}
