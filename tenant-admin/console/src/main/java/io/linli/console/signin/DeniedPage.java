package io.linli.console.signin;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers a refused request with a page that says why.
 */
@Component
class DeniedPage implements AccessDeniedHandler {

	private final SignedIn signedIn;

	DeniedPage(SignedIn signedIn) {
		this.signedIn = signedIn;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException, ServletException {
		var problem = (refusal instanceof CsrfException) ? Problem.FORM_EXPIRED : reason(request);
		response.setStatus(problem.status().value());
		request.setAttribute(Problem.class.getName(), problem);
		request.getRequestDispatcher("/denied").forward(request, response);
	}

	private Problem reason(HttpServletRequest request) {
		var member = this.signedIn.person(request).filter((person) -> !person.organizations().isEmpty());
		return member.isPresent() ? Problem.NO_PERMISSION : Problem.NO_ORGANIZATION;
	}

}
