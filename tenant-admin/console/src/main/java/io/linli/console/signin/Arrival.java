package io.linli.console.signin;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Writes a sign-in down, and then leads to the page that was wanted.
 */
@Component
class Arrival extends SavedRequestAwareAuthenticationSuccessHandler {

	private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);

	private final SignIns signIns;

	Arrival(SignIns signIns) {
		this.signIns = signIns;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws ServletException, IOException {
		if (authentication.getPrincipal() instanceof ConsoleUser user) {
			note(user.person(), request.getRemoteAddr());
		}
		super.onAuthenticationSuccess(request, response, authentication);
	}

	private void note(Person person, String address) {
		try {
			this.signIns.note(person, address);
		}
		catch (DataAccessException | TransactionException ex) {
			// The page that follows says that the database is away.
			LOG.warn("{} signs in from {}, which could not be written down: {}", person.username(), address,
					ex.getMessage());
		}
	}

}
