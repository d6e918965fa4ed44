package io.linli.api.satisfaction;

import java.sql.JDBCType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Lines;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The satisfaction surveys of the company for which the transaction works.
 */
@Component
class SatisfactionSurveys {

	private static final String ISSUE = """
			insert into satisfaction_questionnaire (tenant_id, id, title, revision, note, recorded_at, recorded_by)
			select ?, ?, ?, coalesce(max(revision), 0) + 1, ?, ?, ? from satisfaction_questionnaire where title = ?
			on conflict do nothing returning 1""";

	private static final String QUESTIONS = """
			insert into satisfaction_question (tenant_id, id, satisfaction_questionnaire_id, seq, text)
			select ?, line.id, ?, line.seq, line.text from jsonb_to_recordset(?::jsonb) as line(id uuid, seq int, text text)""";

	private static final String QUESTIONNAIRE = "select 1 from satisfaction_questionnaire where id = ?";

	// Another survey of the project's year waits for this one, and counts it afterwards:
	// a
	// statement of its own sees what was written while it waited.
	private static final String WAIT = "select 1 from project where id = ? for update";

	private static final String OTHERS = "select count(*) from satisfaction_survey where project_id = ? and year = ?";

	// Frame and sample are those of one moment: one statement sees one.
	private static final String OPEN = """
			with frame as (select id from household where project_id = ? and delivered_on <= ?),
			survey as (
			  insert into satisfaction_survey (tenant_id, id, project_id, satisfaction_questionnaire_id, year, framed_on, \
			frame_size, sample_size, frame_hash, seed, repeat_reason, recorded_at, recorded_by)
			  select ?, ?, ?, ?, ?, ?, count(*), least(count(*), ?),
			         encode(sha256(convert_to(string_agg(id::text, E'\\n' order by id), 'UTF8')), 'hex'), ?, ?, ?, ?
			    from frame having count(*) >= 1
			  returning tenant_id, id, seed, sample_size)
			insert into satisfaction_sample (tenant_id, id, satisfaction_survey_id, household_id, seq)
			select survey.tenant_id, gen_random_uuid(), survey.id, drawn.id, drawn.seq
			  from survey, lateral (select frame.id, row_number() over (order by md5(survey.seed || frame.id::text), frame.id) as seq
			                          from frame) drawn
			 where drawn.seq <= survey.sample_size returning 1""";

	// Whoever enters responses waits for the survey.
	private static final String TAKE = """
			update satisfaction_survey set responses_recorded_at = ? where id = ?
			returning recorded_at, (select count(*)::int from satisfaction_question q
			            where q.satisfaction_questionnaire_id = satisfaction_survey.satisfaction_questionnaire_id)""";

	private static final String NOT_ASKED = """
			select line.line from jsonb_to_recordset(?::jsonb) as line(line int, household uuid)
			 where not exists (select from satisfaction_sample s
			        where s.satisfaction_survey_id = ? and s.household_id = line.household) order by 1""";

	private static final String ANSWERED = """
			select line.line from jsonb_to_recordset(?::jsonb) as line(line int, household uuid)
			  join satisfaction_response r on r.satisfaction_survey_id = ? and r.household_id = line.household order by 1""";

	private static final String RESPONSES = """
			insert into satisfaction_response (tenant_id, id, satisfaction_survey_id, household_id, comment, responded_at, \
			recorded_at, recorded_by)
			select ?, line.id, ?, line.household, line.comment, ?, ?, ?
			  from jsonb_to_recordset(?::jsonb) as line(id uuid, household uuid, comment text)""";

	private static final String SCORES = """
			insert into satisfaction_score (tenant_id, id, satisfaction_response_id, seq, score)
			select ?, line.id, line.response, line.seq, line.score
			  from jsonb_to_recordset(?::jsonb) as line(id uuid, response uuid, seq int, score int)""";

	private final TenantWrites writes;

	SatisfactionSurveys(TenantWrites writes) {
		this.writes = writes;
	}

	/**
	 * Who is to be asked.
	 *
	 * @param framedOn the households of this day are the frame
	 * @param size how many of them at the most
	 * @param seed by which they are drawn
	 * @param repeatReason why there is another survey of the project's year; null: there
	 * is none
	 */
	record Frame(UUID project, UUID questionnaire, int year, LocalDate framedOn, int size, String seed,
			@Nullable String repeatReason) {
	}

	boolean isQuestionnaire(UUID id) {
		return !this.writes.ask((row, number) -> 1, QUESTIONNAIRE, id).get().isEmpty();
	}

	void issue(UUID id, String title, String note, List<SatisfactionLine.Question> questions, Instant now) {
		if (this.writes
			.ask((row, number) -> 1, ISSUE, CurrentCaller.tenantId(), id, title, note, now, CurrentCaller.get().name(),
					title)
			.get()
			.isEmpty()) {
			throw new RefusedException(UserError.of(UserError.Code.STALE_VERSION,
					"Somebody else has just issued a version of it.", "title"));
		}
		this.writes.tell(QUESTIONS, CurrentCaller.tenantId(), id, Lines.json(questions));
	}

	/**
	 * The frame and the sample of one moment, of a project's year once without a reason.
	 */
	void open(UUID id, Frame frame, Instant now) {
		this.writes.ask((row, number) -> 1, WAIT, frame.project());
		boolean repeated = this.writes.ask((row, number) -> row.getInt(1), OTHERS, frame.project(), frame.year())
			.get()
			.getFirst() > 0;
		if (repeated && frame.repeatReason() == null) {
			throw new RefusedException(UserError
				.invalid("There is a survey of this project and year: say why there is another one.", "repeatReason"));
		}
		String reason = repeated ? frame.repeatReason() : null;
		if (this.writes
			.ask((row, number) -> 1, OPEN, frame.project(), frame.framedOn(), CurrentCaller.tenantId(), id,
					frame.project(), frame.questionnaire(), frame.year(), frame.framedOn(), frame.size(), frame.seed(),
					(reason != null) ? reason : JDBCType.VARCHAR, now, CurrentCaller.get().name())
			.get()
			.isEmpty()) {
			throw new RefusedException(UserError.invalid("The project had no households on this day.", "framedOn"));
		}
	}

	void respond(UUID id, List<SatisfactionLine.Response> responses, List<SatisfactionLine.Score> scores,
			Instant responded, Instant now) {
		String lines = Lines.json(responses);
		Asked<List<Opened>> opened = this.writes.ask(
				(row, number) -> new Opened(row.getObject(1, OffsetDateTime.class).toInstant(), row.getInt(2)), TAKE,
				now, id);
		Asked<List<Integer>> notAsked = this.writes.ask((row, number) -> row.getInt(1), NOT_ASKED, lines, id);
		Asked<List<Integer>> answered = this.writes.ask((row, number) -> row.getInt(1), ANSWERED, lines, id);
		Opened survey = opened.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound("SatisfactionSurvey", "surveyId")));
		Checks.expectAfter(responded, survey.at(), "the survey was opened");
		Lines.refuse(
				scores.stream()
					.filter((score) -> score.seq() > survey.questions())
					.map(SatisfactionLine.Score::line)
					.toList(),
				(line) -> UserError.invalid("There are more scores than questions.", "responses", line.toString(),
						"scores"));
		Lines.refuse(notAsked.get(),
				(line) -> UserError.notFound("household in the sample", "responses", line.toString(), "householdId"));
		Lines.refuse(answered.get(), (line) -> UserError.invalid("The household has answered already.", "responses",
				line.toString(), "householdId"));
		this.writes.tell(RESPONSES, CurrentCaller.tenantId(), id, responded, now, CurrentCaller.get().name(), lines);
		this.writes.tell(SCORES, CurrentCaller.tenantId(), Lines.json(scores));
	}

	/** When a survey was opened, and how many questions it asks. */
	private record Opened(Instant at, int questions) {
	}

}
