package io.linli.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns a refusal into its page; what nobody foresaw goes to the error page, which shows
 * a sentence and never a stack trace.
 */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemPages {

	@RequestMapping("/denied")
	ModelAndView denied(HttpServletRequest request) {
		if (request.getAttribute(Problem.class.getName()) instanceof Problem problem) {
			return page(problem);
		}
		throw new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	@ExceptionHandler
	ModelAndView refused(Refused refusal) {
		return page(refusal.problem());
	}

	/** A part cannot ask, so its page loads anew. */
	@ExceptionHandler
	@Nullable String undecided(OrganizationRequired open, HttpServletRequest request, HttpServletResponse response) {
		if (PageAnew.isPart(request)) {
			PageAnew.ask(response);
			return null;
		}
		return "redirect:/organization";
	}

	@ExceptionHandler
	void outdated(PageOutdated page, HttpServletResponse response) {
		PageAnew.ask(response);
	}

	@ExceptionHandler({ DataAccessResourceFailureException.class, CannotCreateTransactionException.class })
	ModelAndView databaseAway() {
		return page(Problem.DATABASE_AWAY);
	}

	@ExceptionHandler(QueryTimeoutException.class)
	ModelAndView tooLong() {
		return page(Problem.TOO_LONG);
	}

	private static ModelAndView page(Problem problem) {
		var page = new ModelAndView("problem", problem.status());
		page.addObject("problem", problem);
		if (problem == Problem.NO_PERMISSION) {
			page.addObject("open", Area.values());
		}
		return page;
	}

}
