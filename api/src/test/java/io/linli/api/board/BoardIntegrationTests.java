package io.linli.api.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.graphql.GlobalId;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BoardIntegrationTests {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final String PROJECT = new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode();

	private static final String FIELDS = """
			boardSection { id version title overdue currentUntilOn retiredAt retirementRecordedAt retiredBy lastPosting { content postedAt }
			               postings { content recordedBy } urges { note recordedBy } }""";

	private final Api.Client supervisor = Api.shared().as(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.JINXIU);

	@Test
	@Tag("A-05")
	void aSectionIsOverdueOnTheDayAfterItsCycle() {
		String section = established("安全提示", 30, daysAgo(90));
		assertThat(listed(true)).contains(section);
		Answer onTheLastDay = posted(section, "冬季用电", daysAgo(30));
		assertThat(onTheLastDay.text("/boardSection/currentUntilOn")).isEqualTo(LocalDate.now(ZONE).toString());
		assertThat(onTheLastDay.text("/boardSection/overdue")).isEqualTo("false");
		assertThat(listed(true)).doesNotContain(section);
		assertThat(listed(false)).contains(section);

		String other = established("社区新闻", 30, daysAgo(90));
		assertThat(posted(other, "旧闻", daysAgo(31)).text("/boardSection/overdue")).isEqualTo("true");
		// Something older that is entered later does not make it newer or older.
		Answer entered = posted(other, "更旧", daysAgo(60));
		assertThat(entered.text("/boardSection/lastPosting/content")).isEqualTo("旧闻");
		assertThat(entered.each("/boardSection/postings", "content")).containsExactly("更旧", "旧闻");
		assertThat(posted(other, "新闻", Instant.now()).text("/boardSection/overdue")).isEqualTo("false");
	}

	@Test
	@Tag("A-06")
	void theSupervisorLooksAtTheBoardAndUrgesAnUpdate() {
		String section = established("服务公示", 7, daysAgo(20));
		Answer viewed = this.supervisor.mutate("viewBoard", "boardViewing { id note recordedBy }",
				input(Map.of("projectId", PROJECT, "note", "服务公示过期")));
		assertThat(viewed.text("/boardViewing/recordedBy"))
			.isEqualTo("customer-service-supervisor@" + ApiDatabase.JINXIU);
		assertThat(this.supervisor
			.ask("query($p: ID!) { boardViewings(projectId: $p) { id viewedAt } }", Map.of("p", PROJECT))
			.toString()).contains(viewed.text("/boardViewing/id"));
		Answer urged = this.supervisor.mutate("urgeBoardUpdate", FIELDS,
				input(Map.of("boardSectionId", section, "note", "请于本周内更换")));
		assertThat(urged.each("/boardSection/urges", "note")).containsExactly("请于本周内更换");
	}

	@Test
	@Tag("A-06")
	void nobodyButTheSupervisorViewsAndUrges() {
		Api.Client receptionist = Api.shared().as(Role.RECEPTIONIST, ApiDatabase.JINXIU);
		String section = established("便民信息", 7, daysAgo(20));
		assertThat(
				receptionist.mutate("urgeBoardUpdate", FIELDS, input(Map.of("boardSectionId", section, "note", "请更换")))
					.errors())
			.containsExactly("FORBIDDEN");
		assertThat(
				receptionist.mutate("viewBoard", "boardViewing { id }", input(Map.of("projectId", PROJECT))).errors())
			.containsExactly("FORBIDDEN");
	}

	@Test
	@Tag("A-05")
	void aSectionThatIsGivenUpIsOverdueNoMoreAndItsTitleIsFree() {
		String title = "节日专栏" + UUID.randomUUID();
		String section = establish(title, 7, daysAgo(20)).text("/boardSection/id");
		assertThat(establish(title, 7, daysAgo(20)).refusals()).containsExactly("INVALID");
		Answer retired = this.supervisor.mutate("retireBoardSection", FIELDS,
				input(Map.of("boardSectionId", section, "expectedVersion", 0)));
		assertThat(retired.text("/boardSection/overdue")).isEqualTo("false");
		assertThat(listed(true)).doesNotContain(section);
		assertThat(posted(section, "x", Instant.now()).refusals()).containsExactly("WRONG_STATE");
		assertThat(establish(title, 7, daysAgo(20)).refusals()).isEmpty();
	}

	@Test
	@Tag("A-05")
	void theServerSaysWhenItLearnedThatASectionWasGivenUpAndThatIsNotBeforeTheLastPosting() {
		String section = established("旧栏目", 7, daysAgo(60));
		posted(section, "最后一期", daysAgo(40));
		assertThat(retired(section, daysAgo(41)).refusals()).containsExactly("IMPOSSIBLE_TIME");
		Answer retired = retired(section, daysAgo(39));
		assertThat(time(retired, "/boardSection/retiredAt")).isBefore(daysAgo(38));
		assertThat(time(retired, "/boardSection/retirementRecordedAt")).isAfter(daysAgo(1));
	}

	private Answer retired(String section, Instant at) {
		return this.supervisor.mutate("retireBoardSection", FIELDS,
				input(Map.of("boardSectionId", section, "expectedVersion", 0, "occurredAt", at.toString())));
	}

	private static Instant time(Answer answer, String pointer) {
		return OffsetDateTime.parse(answer.text(pointer)).toInstant();
	}

	@Test
	void nothingIsPostedBeforeTheSectionWasThere() {
		String section = established("公告", 7, daysAgo(2));
		assertThat(posted(section, "x", daysAgo(3)).refusals()).containsExactly("IMPOSSIBLE_TIME");
	}

	private String established(String title, int cycle, Instant at) {
		return establish(title + UUID.randomUUID(), cycle, at).text("/boardSection/id");
	}

	private Answer establish(String title, int cycle, Instant at) {
		return this.supervisor.mutate("establishBoardSection", FIELDS,
				input(Map.of("projectId", PROJECT, "title", title, "cycleDays", cycle, "occurredAt", at.toString())));
	}

	private Answer posted(String section, String content, Instant at) {
		return this.supervisor.mutate("postOnBoard", FIELDS,
				input(Map.of("boardSectionId", section, "content", content, "occurredAt", at.toString())));
	}

	private String listed(boolean overdue) {
		return this.supervisor.ask("query($o: Boolean) { boardSections(overdue: $o) { id } }", Map.of("o", overdue))
			.toString();
	}

	private static Instant daysAgo(int days) {
		return Instant.now().minus(days, ChronoUnit.DAYS);
	}

	private static Map<String, Object> input(Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", UUID.randomUUID().toString());
		return input;
	}

}
