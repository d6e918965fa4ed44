package io.linli.console;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.linli.console.signin.SignedInAs;
import io.linli.console.today.Estate;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks from link to link: what the program calls something is for programs, and a reader
 * is told it in words.
 */
@ConsoleTest
class ShoutedNamesIntegrationTests {

	private static final Pattern SHOUTED = Pattern.compile("\\b[A-Z]{2,}(?:_[A-Z0-9]+)+\\b");

	private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");

	/** Formulas are shown as they are. */
	private static final Pattern UNREAD = Pattern.compile("(?s)<(script|style|code)\\b.*?</\\1>|<[^>]*>");

	/** Files, and the way out. */
	private static final Pattern NO_PAGE = Pattern
		.compile("/(webjars|logout|language)|/(file|paper|export)\\b|\\.\\w+$");

	/** Of one kind of page, such as that of a limit, so many. */
	private static final int ALIKE = 3;

	private static final int MOST = 200;

	@Autowired
	private MockMvcTester console;

	@Test
	void noPageOfACompanyShowsWhatTheProgramCallsThings() {
		var estate = Estate.fresh();
		var garden = estate.project("P1", "南苑一期", "Asia/Shanghai");
		estate.here(Instant.parse("2025-01-01T00:00:00Z"));
		estate.workOfADay(garden);
		var serving = estate.deadline(garden, "VIOLATION", estate.violation(garden, "ZX20261130009"), "SERVE_NOTICE",
				Instant.now().plusSeconds(3600));
		estate.change(serving, "category = 'OPEN_DOOR', case_kind = 'RENOVATION'");
		var admin = estate.person("admin", Role.TENANT_ADMIN);
		for (var language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
			var seen = walk(admin, language, "/today", "/reports", "/audit?ledger=FILINGS", "/thresholds",
					"/benchmark?kpi=K04");
			assertThat(seen).as(language.toString()).hasSizeGreaterThan(20);
			assertThat(text(admin, language, "/today"))
				.contains(language == Locale.ENGLISH ? "works with the door open" : "开门装修");
		}
	}

	@Test
	void noPageOfAGroupOrOfThePlatformDoes() {
		for (var language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
			assertThat(walk(SignedInAs.groupManager("anju", ConsoleDatabase.ANJU), language, "/benchmark", "/reports"))
				.hasSizeGreaterThan(5);
			assertThat(walk(SignedInAs.operator(), language, "/platform")).isNotEmpty();
		}
	}

	private List<String> walk(RequestPostProcessor who, Locale language, String... from) {
		var queue = new ArrayDeque<>(List.of(from));
		var known = new HashSet<>(queue);
		var alike = new HashMap<String, Integer>();
		var seen = new ArrayList<String>();
		while (!queue.isEmpty() && seen.size() < MOST) {
			var address = queue.removeFirst();
			var body = body(who, language, address);
			if (body.isEmpty()) {
				continue;
			}
			seen.add(address);
			assertThat(SHOUTED.matcher(UNREAD.matcher(body).replaceAll(" ")).results().map((found) -> found.group()))
				.as(language + " " + address)
				.isEmpty();
			LINK.matcher(body)
				.results()
				.map((found) -> found.group(1).replace("&amp;", "&"))
				.filter((link) -> !NO_PAGE.matcher(link).find())
				.filter(known::add)
				.filter((link) -> alike.merge(link.replaceAll("[0-9a-f-]{36}|\\d+|=[^&]*", "*"), 1,
						Integer::sum) <= ALIKE)
				.forEach(queue::add);
		}
		return seen;
	}

	private String text(RequestPostProcessor who, Locale language, String address) {
		return UNREAD.matcher(body(who, language, address)).replaceAll(" ");
	}

	/** Empty where there is no page for this person. */
	private String body(RequestPostProcessor who, Locale language, String address) {
		var answer = this.console.get().uri(address).locale(language).with(who).exchange();
		var type = answer.getResponse().getContentType();
		boolean page = answer.getResponse().getStatus() == 200 && type != null
				&& MediaType.TEXT_HTML.isCompatibleWith(MediaType.parseMediaType(type));
		return page ? Pages.body(answer) : "";
	}

}
