package io.linli.api.complaint;

import java.time.OffsetDateTime;
import java.util.Map;

import io.linli.api.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Months, departments and waiting complaints of a project, counted by hand.
 */
class LedgerIntegrationTests {

	private static final String COUNTS = "{ value counts { received solved open developer reclassified } }";

	private final Estate estate = new Estate();

	@Test
	@Tag("C-04")
	void aMonthIsSummedUpInFourWaysThatAddUp() {
		received("2026-03-01T00:00:00+08:00", "PROPERTY", "MINOR", "环境卫生", "物业公司");
		this.estate.solved(received("2026-03-15T12:00:00+08:00", "PROPERTY", "MAJOR", "环境卫生", "物业公司"));
		Answer developer = received("2026-03-31T23:59:59+08:00", "DEVELOPER", "MAJOR", "房屋质量", "地产公司");
		this.estate.step("reclassifyComplaint", developer,
				Map.of("responsibility", "DEVELOPER", "severity", "MINOR", "reason", "无安全隐患"));
		this.estate.recorded(Map.of("occurredAt", "2026-03-20T08:00:00+08:00", "category", "房屋质量"));
		received("2026-02-28T23:59:59+08:00", "PROPERTY", "MINOR", "环境卫生", "物业公司");
		received("2026-04-01T00:00:00+08:00", "PROPERTY", "MINOR", "环境卫生", "物业公司");

		Answer march = this.estate
			.ask("""
					complaintSummary(projectId: $project, month: "2026-03") { month
					  total { received solved open developer reclassified }
					  byCategory %1$s byResponsibility %1$s bySeverity %1$s byReceivingDepartment %1$s }"""
				.formatted(COUNTS))
			.at("/complaintSummary");
		assertThat(march.at("/total").part().toString())
			.isEqualTo("{\"received\":4,\"solved\":1,\"open\":3,\"developer\":1,\"reclassified\":1}");
		assertThat(march.each("/byCategory", "value")).containsExactly("房屋质量", "环境卫生");
		assertThat(march.each("/byResponsibility", "value")).containsExactly("PROPERTY", "", "DEVELOPER");
		assertThat(march.isNull("/byResponsibility/1/value")).isTrue();
		assertThat(march.each("/bySeverity", "value")).containsExactly("MINOR", "", "MAJOR");
		assertThat(march.each("/byReceivingDepartment", "value")).containsExactly("物业公司", "地产公司");
		for (String list : new String[] { "/byCategory", "/byResponsibility", "/bySeverity",
				"/byReceivingDepartment" }) {
			for (String count : new String[] { "received", "solved", "open", "developer", "reclassified" }) {
				assertThat(sum(march, list, count)).as(list + " " + count).isEqualTo(march.number("/total/" + count));
			}
		}
	}

	@Test
	@Tag("C-10")
	void whoReceivesComplaintsIsAnOpenListOfWhatWasWritten() {
		received("2026-03-01T00:00:00+08:00", "PROPERTY", "MINOR", "环境卫生", "街道办事处");
		received("2026-03-02T00:00:00+08:00", "PROPERTY", "MINOR", "环境卫生", "街道办事处");
		received("2026-03-03T00:00:00+08:00", "PROPERTY", "MINOR", "环境卫生", "物业公司");
		Answer departments = this.estate.ask("receivingDepartments(projectId: $project) { name count }");
		assertThat(departments.each("/receivingDepartments", "name")).startsWith("街道办事处", "物业公司")
			.contains("地产公司", "物业管理部", "总部综合管理办公室", "总裁办", "董事长办公室")
			.hasSize(7);
		assertThat(departments.each("/receivingDepartments", "count")).startsWith("2", "1", "0");
	}

	@Test
	@Tag("C-20")
	void howLongThoseOfTheDeveloperWaitStandsApart() {
		waiting("DEVELOPER", 200);
		waiting("DEVELOPER", 45);
		waiting("DEVELOPER", 31);
		waiting("PROPERTY", 3);
		this.estate.solved(waiting("DEVELOPER", 300));
		Answer ages = this.estate.ask(
				"complaintAges(projectId: $project) { responsibility upTo7Days upTo30Days upTo90Days over90Days total oldestReceivedAt }");
		assertThat(ages.each("/complaintAges", "responsibility")).containsExactly("DEVELOPER", "PROPERTY");
		assertThat(ages.each("/complaintAges", "upTo7Days")).containsExactly("0", "1");
		assertThat(ages.each("/complaintAges", "upTo30Days")).containsExactly("0", "0");
		assertThat(ages.each("/complaintAges", "upTo90Days")).containsExactly("2", "0");
		assertThat(ages.each("/complaintAges", "over90Days")).containsExactly("1", "0");
		assertThat(ages.each("/complaintAges", "total")).containsExactly("3", "1");
		assertThat(OffsetDateTime.parse(ages.text("/complaintAges/0/oldestReceivedAt")))
			.isBefore(OffsetDateTime.now().minusDays(199));
	}

	private Answer waiting(String responsibility, int days) {
		return this.estate.recorded(responsibility, "MAJOR",
				Map.of("occurredAt", OffsetDateTime.now().minusDays(days).toString()));
	}

	private Answer received(String at, String responsibility, String severity, String category, String department) {
		return this.estate.recorded(responsibility, severity,
				Map.of("occurredAt", at, "category", category, "receivingDepartment", department));
	}

	private static int sum(Answer summary, String list, String count) {
		int sum = 0;
		for (int i = 0; i < summary.size(list); i++) {
			sum += summary.number("%s/%d/counts/%s".formatted(list, i, count));
		}
		return sum;
	}

}
