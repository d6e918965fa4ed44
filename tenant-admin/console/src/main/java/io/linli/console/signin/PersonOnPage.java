package io.linli.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
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
		this.signedIn.person(request).ifPresent((person) -> request.setAttribute("person", person));
		this.signedIn.known(request).ifPresent((workplace) -> request.setAttribute("workplace", workplace));
		request.setAttribute("path", request.getRequestURI());
		return true;
	}

}
