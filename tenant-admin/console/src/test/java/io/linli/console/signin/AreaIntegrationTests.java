package io.linli.console.signin;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.console.ConsoleDatabase;
import io.linli.console.ConsoleTest;
import io.linli.console.language.TestWords;
import io.linli.console.language.Words;
import io.linli.tenancy.Organization;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the parts of the console, and who may open them, against its pages. */
@ConsoleTest
class AreaIntegrationTests {

	/** Pages of no part: for everybody, or for nobody in particular. */
	private static final Set<String> OTHERS = Set.of("/", "/organization", "/signed-out", "/sign-in-failed", "/denied",
			"/sign-up", "/sign-up/asked", "/error", "/begin");

	@Autowired
	private MockMvcTester console;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping pages;

	@Test
	void everyPageIsInOnePartOfTheConsole() {
		var outside = new TreeSet<>(patterns());
		outside.removeIf((pattern) -> Stream.of(Area.values()).filter((area) -> area.holds(pattern)).count() == 1);
		assertThat(OTHERS).containsAll(outside);
		assertThat(Area.values()).allSatisfy((area) -> assertThat(patterns()).anyMatch(area::holds));
	}

	@Test
	void noPageIsOpenToARoleToWhichItsPartIsNot() {
		assertThat(handlers()).hasSizeGreaterThan(20).allSatisfy((pattern, roles) -> {
			var area = Stream.of(Area.values()).filter((candidate) -> candidate.holds(pattern)).findFirst();
			assertThat(area).as(pattern).isPresent();
			assertThat(area.orElseThrow().authorities()).as(pattern).contains(roles);
		});
	}

	@Test
	void whoeverMayNotOpenAPageReadsWhoMay() {
		var receptionist = SignedInAs.person("r", Set.of(Role.RECEPTIONIST),
				new Organization("jinxiu", ConsoleDatabase.JINXIU));
		for (var words : Set.of(TestWords.CHINESE, TestWords.ENGLISH)) {
			var page = this.console.get().uri("/").locale(words.locale()).with(receptionist).exchange();
			assertThat(page).hasStatus(403);
			for (var area : Area.values()) {
				assertThat(page).bodyText()
					.containsSubsequence("<dt>" + name(words, area) + "</dt>", "<dd>" + roles(words, area) + "</dd>");
			}
		}
	}

	@Test
	void theHeadLeadsToWhatIsOpenAndToNothingElse() {
		var admin = this.console.get()
			.uri("/audit")
			.locale(Locale.ENGLISH)
			.with(SignedInAs.admin("jinxiu", ConsoleDatabase.JINXIU))
			.exchange();
		assertThat(admin).hasStatusOk()
			.bodyText()
			.contains("href=\"/audit\" aria-current=\"page\"", "href=\"/start\"", "href=\"/reports\"")
			.doesNotContain("href=\"/platform\"");
		var operator = this.console.get().uri("/platform").with(SignedInAs.operator()).exchange();
		assertThat(operator).hasStatusOk().bodyText().contains("href=\"/platform\"").doesNotContain("href=\"/audit\"");
	}

	private static String name(Words words, Area area) {
		return words.say("nav." + area.key());
	}

	private static String roles(Words words, Area area) {
		return area.roles().stream().map(words::say).collect(Collectors.joining(words.chinese() ? "、" : ", "));
	}

	private Set<String> patterns() {
		return this.pages.getHandlerMethods()
			.keySet()
			.stream()
			.map((mapping) -> mapping.getPatternValues())
			.flatMap(Collection::stream)
			.collect(Collectors.toSet());
	}

	/** Pages that say themselves to whom they are open. */
	private Map<String, String[]> handlers() {
		return this.pages.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((page) -> open(page.getValue()) != null)
			.flatMap((page) -> page.getKey()
				.getPatternValues()
				.stream()
				.map((pattern) -> Map.entry(pattern, roles(page.getValue()))))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
	}

	private static String[] roles(HandlerMethod page) {
		return Stream.of(open(page).value()).map(Role::name).toArray(String[]::new);
	}

	private static OpenTo open(HandlerMethod page) {
		return AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), OpenTo.class);
	}

}
