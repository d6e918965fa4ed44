package io.linli.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells each page who is signed in and for whom they work, for its head.
 */
@Component
class PersonOnPage implements HandlerInterceptor, WebMvcConfigurer {

	private final SignedIn signedIn;

	PersonOnPage(SignedIn signedIn) {
		this.signedIn = signedIn;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		this.signedIn.person(request).ifPresent((person) -> {
			request.setAttribute("person", person);
			request.setAttribute("areas", Area.openTo(person));
		});
		request.setAttribute("path", request.getRequestURI());
		showWorkplace(request);
		return true;
	}

	/** The first page of a session finds out the workplace only now. */
	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView view) {
		showWorkplace(request);
	}

	private void showWorkplace(HttpServletRequest request) {
		this.signedIn.known(request).ifPresent((workplace) -> request.setAttribute("workplace", workplace));
	}

}
