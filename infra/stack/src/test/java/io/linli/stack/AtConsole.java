package io.linli.stack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who is signed in at the console, without a browser: pages and forms as they
 * are sent. Keycloak's cookies are for safe connections, and as browsers do we take this
 * machine's own for one.
 */
final class AtConsole {

	private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newHttpClient();

	private final Map<String, String> cookies = new LinkedHashMap<>();

	private final URI console;

	private AtConsole(URI console) {
		this.console = console;
	}

	static AtConsole as(Ports ports, String user) throws IOException, InterruptedException {
		AtConsole person = new AtConsole(URI.create(ports.address(Part.CONSOLE) + "/"));
		String page = person.page("thresholds");
		page = person.post(URI.create(found(ACTION, page)), Map.of("username", user));
		page = person.post(URI.create(found(ACTION, page)), Map.of("username", user, "password", "linli"));
		assertThat(page).contains("action=\"/logout\"");
		return person;
	}

	/** The text of a page. */
	String page(String address) throws IOException, InterruptedException {
		return followed(HttpRequest.newBuilder(this.console.resolve(address)).GET());
	}

	/** Sends a form of a page to its own address; the page that follows. */
	String send(String address, Map<String, String> fields) throws IOException, InterruptedException {
		Map<String, String> form = new LinkedHashMap<>(fields);
		form.put("_csrf", found(Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\""), page(address)));
		return post(this.console.resolve(address), form);
	}

	/** What the pattern's group finds in a page. */
	static String found(Pattern pattern, String page) {
		Matcher matcher = pattern.matcher(page);
		assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
		return matcher.group(1).replace("&amp;", "&");
	}

	private String post(URI address, Map<String, String> form) throws IOException, InterruptedException {
		String body = form.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		return followed(HttpRequest.newBuilder(address)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	private String followed(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<String> response = sent(request);
		while (response.statusCode() / 100 == 3) {
			URI next = response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
			response = sent(HttpRequest.newBuilder(next).GET());
		}
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return response.body();
	}

	private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
		request.header("Accept-Language", "zh-CN");
		if (!this.cookies.isEmpty()) {
			request.header("Cookie",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		HttpResponse<String> response = this.client.send(request.build(), BodyHandlers.ofString());
		List<String> set = response.headers().allValues("Set-Cookie");
		set.forEach((cookie) -> this.cookies.put(cookie.substring(0, cookie.indexOf('=')),
				cookie.substring(cookie.indexOf('=') + 1).split(";")[0]));
		return response;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
