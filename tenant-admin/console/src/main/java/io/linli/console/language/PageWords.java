package io.linli.console.language;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Gives every page, those about a problem included, its words and the links to itself in
 * the other language.
 */
@Component
class PageWords implements HandlerInterceptor {

	private final MessageSource messages;

	PageWords(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		var locale = RequestContextUtils.getLocale(request);
		request.setAttribute("words", new Words(this.messages, locale));
		request.setAttribute("languages", links(request, locale));
		return true;
	}

	private static List<Link> links(HttpServletRequest request, Locale locale) {
		return Stream.of(Language.values())
			.map((language) -> new Link(language, address(request, language),
					language == Language.firstOf(List.of(locale))))
			.toList();
	}

	private static String address(HttpServletRequest request, Language language) {
		var page = (request.getDispatcherType() == DispatcherType.REQUEST)
				? ServletUriComponentsBuilder.fromRequest(request) : ServletUriComponentsBuilder.fromPath("/");
		return page.scheme(null).host(null).port(null).replaceQueryParam("lang", language.tag()).build().toUriString();
	}

	record Link(Language language, String address, boolean current) {
	}

}
