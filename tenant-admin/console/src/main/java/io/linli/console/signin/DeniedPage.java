package io.linli.console.signin;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers a refused request with a page that says why.
 */
@Component
class DeniedPage implements AccessDeniedHandler {

	private static final Logger LOG = LoggerFactory.getLogger(DeniedPage.class);

	private final SignedIn signedIn;

	DeniedPage(SignedIn signedIn) {
		this.signedIn = signedIn;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException, ServletException {
		show(request, response, (refusal instanceof CsrfException) ? Problem.FORM_EXPIRED : reason(request));
	}

	/** Nobody can sign in while Keycloak does not tell its addresses. */
	void keycloakAway(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException, ServletException {
		LOG.warn("Keycloak does not answer: {}", NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
		show(request, response, Problem.KEYCLOAK_AWAY);
	}

	private static void show(HttpServletRequest request, HttpServletResponse response, Problem problem)
			throws IOException, ServletException {
		response.setStatus(problem.status().value());
		request.setAttribute(Problem.class.getName(), problem);
		request.getRequestDispatcher("/denied").forward(request, response);
	}

	private Problem reason(HttpServletRequest request) {
		var member = this.signedIn.person(request)
			.filter((person) -> person.operates() || !person.organizations().isEmpty());
		return member.isPresent() ? Problem.NO_PERMISSION : Problem.NO_ORGANIZATION;
	}

}
