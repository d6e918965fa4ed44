package io.linli.console;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The console's pages as somebody asks for them, in Chinese.
 */
public record Pages(MockMvcTester console) {

	/** A page that is there, as text. */
	public String get(RequestPostProcessor who, String address) {
		return body(look(who, address));
	}

	/** Whatever the console answers to somebody who looks. */
	public MvcTestResult look(RequestPostProcessor who, String address) {
		return this.console.get().uri(address).locale(Locale.SIMPLIFIED_CHINESE).with(who).exchange();
	}

	/**
	 * Whatever it answers to somebody who sends a form.
	 * @param fields names and values in turn
	 */
	public MvcTestResult post(RequestPostProcessor who, String address, String... fields) {
		var request = this.console.post().uri(address).locale(Locale.SIMPLIFIED_CHINESE).with(who).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	/**
	 * The page to which a form leads, with what it says of it.
	 * @param said the name under which the outcome is handed on
	 */
	public String follow(RequestPostProcessor who, MvcTestResult redirect, String said) {
		assertThat(redirect).hasStatus3xxRedirection();
		var address = redirect.getResponse().getRedirectedUrl();
		var outcome = redirect.getMvcResult().getFlashMap().get(said);
		assertThat(address).isNotNull();
		assertThat(outcome).isNotNull();
		return body(this.console.get()
			.uri(address)
			.locale(Locale.SIMPLIFIED_CHINESE)
			.with(who)
			.flashAttr(said, outcome)
			.exchange());
	}

	/** The text of an answer that is well. */
	public static String body(MvcTestResult answer) {
		return body(answer, 200);
	}

	/** The text of an answer. */
	public static String body(MvcTestResult answer, int status) {
		assertThat(answer).hasStatus(status);
		try {
			return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
