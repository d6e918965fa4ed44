package io.linli.api.print;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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

class ActivityFormsIntegrationTests {

	private static final String PROJECT = new GlobalId("Project", ApiDatabase.project(ApiDatabase.JINXIU)).encode();

	private static final String HOUSEHOLD = new GlobalId("Household", ApiDatabase.household(ApiDatabase.JINXIU, 1))
		.encode();

	private final Api.Client receptionist = Api.shared().as(Role.RECEPTIONIST, ApiDatabase.JINXIU);

	private final Api.Client supervisor = Api.shared().as(Role.CUSTOMER_SERVICE_SUPERVISOR, ApiDatabase.JINXIU);

	@Test
	@Tag("A-01")
	@Tag("A-02")
	void aPlanIsPrintedWithItsSurveyAndItsStaff() {
		String survey = made("openInterestSurvey", "interestSurvey { id }",
				Map.of("projectId", PROJECT, "title", "中秋活动意向", "questions",
						List.of(Map.of("text", "您愿意参加哪一项？", "options", List.of("灯谜", "包饺子")))))
			.text("/interestSurvey/id");
		made("recordInterestAnswers", "interestSurvey { id }",
				Map.of("interestSurveyId", survey, "answers", List.of(Map.of("question", 1, "option", 2, "count", 7))));
		String activity = announced();
		made("planActivity", "activity { id }",
				Map.of("activityId", activity, "text", "分三组进行，\n备雨棚两顶。", "interestSurveyId", survey));
		made("arrangeActivityStaff", "activity { id }",
				Map.of("activityId", activity, "staff", List.of(Map.of("name", "孙波", "duty", "入口秩序"))));
		assertThat(Press.pdf(this.supervisor, Form.ACTIVITY_PLAN, activity)).contains("活动实施方案", "中秋游园会", "中心广场",
				"分三组进行，备雨棚两顶。", "意向调查中秋活动意向具名答复无（只计数）", "1．您愿意参加哪一项？", "包饺子：7", "孙波入口秩序", "客服主管签字");
	}

	@Test
	@Tag("A-03")
	@Tag("A-04")
	void aSummaryIsPrintedWithOrderAndSafety() {
		String activity = announced();
		moved(activity, Duration.ofHours(-1));
		made("attestActivity", "activity { id }",
				Map.of("activityId", activity, "orderKept", true, "safe", true, "note", "秩序井然"));
		moved(activity, Duration.ofHours(-5));
		made("summarizeActivity", "activity { id }", Map.of("activityId", activity, "text", "到场四十户，反响良好。"));
		assertThat(Press.pdf(this.supervisor, Form.ACTIVITY_SUMMARY, activity)).contains("活动总结", "参加人数0",
				"■是□否■是□否秩序井然", "到场四十户，反响良好。");
	}

	@Test
	@Tag("B-04")
	@Tag("B-16")
	@Tag("B-19")
	void theCallbackOfAParticipantIsPrintedWithTheActivityAndSoIsItsNonConformity() {
		String activity = announced();
		made("registerParticipants", "activity { id }", Map.of("activityId", activity, "participants",
				List.of(Map.of("name", "何静", "phone", "13800138005", "householdId", HOUSEHOLD))));
		moved(activity, Duration.ofHours(-5));
		String callback = made("drawParticipants", "activity { callbacks { id } }", Map.of("activityId", activity))
			.text("/activity/callbacks/0/id");
		made(this.receptionist, "recordCallback", "callback { id }", Map.of("callbackId", callback, "expectedVersion",
				0, "method", "PHONE", "reached", true, "satisfaction", 1, "opinion", "音响太吵"));
		made(this.receptionist, "reportNonConformity", "callbackFollowup { report { finding } }",
				Map.of("callbackId", callback, "finding", "音量未按方案控制", "manager",
						"project-manager@" + ApiDatabase.JINXIU, "departmentSupervisor",
						"maintenance-supervisor@" + ApiDatabase.JINXIU));
		assertThat(Press.pdf(this.receptionist, Form.CALLBACK_RECORD, callback)).contains("电话回访记录表", "1栋1单元101",
				"联系人何静电话13800138005", "回访事项社区活动事项编号无", "事项内容中秋游园会", "音响太吵");
		assertThat(Press.pdf(this.receptionist, Form.NON_CONFORMITY, callback)).contains("不合格项报告", "回访事项社区活动",
				"1栋1单元101", "事项内容中秋游园会", "■很不满意", "不合格事实音量未按方案控制");
	}

	private String announced() {
		Instant starts = Instant.now().plus(Duration.ofDays(3));
		return made("announceActivity", "activity { id }", Map.of("projectId", PROJECT, "title", "中秋游园会", "place",
				"中心广场", "startsAt", starts.toString(), "endsAt", starts.plus(Duration.ofHours(3)).toString()))
			.text("/activity/id");
	}

	/** The day comes: it starts so much from now. */
	private static void moved(String activity, Duration ahead) {
		Instant starts = Instant.now().plus(ahead);
		ApiDatabase.shared()
			.admin()
			.sql("update linli.activity set starts_at = ?::timestamptz, ends_at = ?::timestamptz where id = ?")
			.params(starts.toString(), starts.plus(Duration.ofHours(3)).toString(),
					GlobalId.decode(activity).orElseThrow().key())
			.update();
	}

	private Answer made(String mutation, String selection, Map<String, ?> more) {
		return made(this.supervisor, mutation, selection, more);
	}

	private static Answer made(Api.Client client, String mutation, String selection, Map<String, ?> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("idempotencyKey", UUID.randomUUID().toString());
		Answer made = client.mutate(mutation, selection, input);
		assertThat(made.refusals()).isEmpty();
		return made;
	}

}
