package io.linli.console.language;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * The language is the one last chosen with {@code ?lang=}, kept in a cookie, else the
 * browser's.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

	private final PageWords pageWords;

	LanguageConfiguration(PageWords pageWords) {
		this.pageWords = pageWords;
	}

	@Bean
	static LocaleResolver localeResolver() {
		var resolver = new CookieLocaleResolver("LINLI_LANGUAGE");
		resolver
			.setDefaultLocaleFunction((request) -> Language.firstOf(Collections.list(request.getLocales())).locale());
		resolver.setCookieMaxAge(Duration.ofDays(365));
		resolver.setCookieHttpOnly(true);
		resolver.setCookieSameSite("Lax");
		return resolver;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new LanguageSwitch());
		registry.addInterceptor(this.pageWords);
	}

	private static final class LanguageSwitch extends LocaleChangeInterceptor {

		LanguageSwitch() {
			setParamName("lang");
		}

		@Override
		protected Locale parseLocaleValue(String value) {
			return Language.firstOf(List.of(Locale.forLanguageTag(value))).locale();
		}

	}

}
