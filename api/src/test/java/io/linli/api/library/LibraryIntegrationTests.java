package io.linli.api.library;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.complaint.Estate;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("C-15")
class LibraryIntegrationTests {

	private static final String FIELDS = "libraryCase { id addedAt title lesson category tags { name } complaint { id } addedBy }";

	private final Estate estate = new Estate();

	@Test
	void aSolvedComplaintIsFoundByItsWordsAndTagsWithinTheCompany() {
		String word = "渗水" + word();
		String tag = word().substring(0, 20);
		Answer solved = this.estate.solved(this.estate.recorded("PROPERTY", "MAJOR", Map.of("category", "房屋渗漏")));
		Answer added = add(solved, word, "先止水，再通知 Developer 查原因", List.of(tag, "防水", "防水"));
		assertThat(added.refusals()).isEmpty();
		assertThat(added.each("/libraryCase/tags", "name")).containsExactlyInAnyOrder(tag, "防水");
		assertThat(added.text("/libraryCase/category")).isEqualTo("房屋渗漏");
		String id = added.text("/libraryCase/id");
		Api.Client receptionist = Estate.as(Role.RECEPTIONIST);
		assertThat(found(receptionist, word, null)).containsExactly(id);
		assertThat(found(receptionist, "DEVELOPER 查", tag)).containsExactly(id);
		assertThat(found(receptionist, null, tag)).containsExactly(id);
		assertThat(found(receptionist, word, "无此标签")).isEmpty();
		assertThat(receptionist.ask("{ libraryTags { name count } }").each("/libraryTags", "name")).contains(tag);
		assertThat(found(Api.shared().as(Role.RECEPTIONIST, ApiDatabase.HEYUAN), word, null)).isEmpty();
	}

	@Test
	void aComplaintIsTaughtFromOnceAndNotBeforeItIsSolved() {
		Answer open = this.estate.recorded("PROPERTY", "MAJOR", Map.of());
		assertThat(add(open, "题", "课", List.of()).refusals()).containsExactly("WRONG_STATE");
		Answer solved = this.estate.solved(open);
		assertThat(add(solved, "题", "课", List.of()).refusals()).isEmpty();
		assertThat(add(solved, "题", "课", List.of()).refusals()).containsExactly("WRONG_STATE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "业主王芳很满意", "投诉人赵敏要求道歉", "请拨打 138-0000-0001", "电话 0571 8888 8888", "1３8甲0000乙0001" })
	void theLibraryNamesNobody(String lesson) {
		Answer solved = this.estate.solved(this.estate.recorded("PROPERTY", "MAJOR", Map.of("complainant", "赵敏")));
		assertThat(add(solved, "题", lesson, List.of()).refusals()).containsExactly("INVALID");
		Answer refused = add(solved, lesson, "课", List.of());
		assertThat(refused.refusals()).containsExactly("INVALID");
		assertThat(refused.at("/userErrors/0/path").part().toString()).isEqualTo("[\"title\"]");
		assertThat(add(solved, "题", "2026-03-10 与2026年3月12日两次上门，业主满意", List.of()).refusals()).isEmpty();
	}

	@Test
	void whereNobodyGaveANameTheWordIsNoName() {
		Answer solved = this.estate.solved(this.estate.recorded("PROPERTY", "MAJOR", Map.of("complainant", "业主")));
		assertThat(add(solved, "题", "业主很满意", List.of()).refusals()).isEmpty();
	}

	@Test
	void theCasesOfAPeriodAreThoseThatWereAddedInIt() {
		Answer added = add(this.estate.solved(this.estate.recorded("PROPERTY", "MAJOR", Map.of())), "题", "课",
				List.of());
		String at = added.text("/libraryCase/addedAt");
		String after = OffsetDateTime.parse(at).plusNanos(1_000).toString();
		assertThat(addedBetween(at, after)).containsExactly(added.text("/libraryCase/id"));
		assertThat(addedBetween(after, OffsetDateTime.parse(after).plusHours(1).toString()))
			.doesNotContain(added.text("/libraryCase/id"));
	}

	private List<String> addedBetween(String from, String until) {
		return this.estate.supervisor.ask(
				"query($from: DateTime, $until: DateTime) { libraryCases(from: $from, until: $until) { nodes { id } } }",
				Map.of("from", from, "until", until))
			.each("/libraryCases/nodes", "id");
	}

	private Answer add(Answer complaint, String title, String lesson, List<String> tags) {
		return this.estate.supervisor.mutate("addToLibrary", FIELDS,
				Map.of("idempotencyKey", UUID.randomUUID().toString(), "complaintId", complaint.text("/complaint/id"),
						"title", title, "lesson", lesson, "tags", tags));
	}

	// Without digits, which might look like a telephone number.
	private static String word() {
		return UUID.randomUUID()
			.toString()
			.chars()
			.map((letter) -> Character.isDigit(letter) ? letter - '0' + 'g' : letter)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static List<String> found(Api.Client person, String text, String tag) {
		Map<String, Object> values = new HashMap<>();
		values.put("text", text);
		values.put("tag", tag);
		return person
			.ask("query($text: String, $tag: String) { libraryCases(text: $text, tag: $tag) { nodes { id } } }", values)
			.each("/libraryCases/nodes", "id");
	}

}
