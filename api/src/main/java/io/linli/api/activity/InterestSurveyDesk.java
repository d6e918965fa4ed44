package io.linli.api.activity;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.Lines;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.Projects;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where residents are asked what they would like: households by name, or counted.
 */
@Component
class InterestSurveyDesk {

	private static final int MOST_QUESTIONS = 20;

	private static final int MOST_ANSWERS = 1_000;

	private static final String QUESTIONS = """
			insert into interest_question (tenant_id, id, interest_survey_id, seq, text)
			select ?, line.id, ?, line.seq, line.text from jsonb_to_recordset(?::jsonb) as line(id uuid, seq int, text text)""";

	private static final String OPTIONS = """
			insert into interest_option (tenant_id, id, interest_question_id, seq, text)
			select ?, line.id, line.question, line.seq, line.text
			  from jsonb_to_recordset(?::jsonb) as line(id uuid, question uuid, seq int, text text)""";

	// Whoever enters answers waits for the survey.
	private static final String TAKE = "update interest_survey set answers_recorded_at = ? where id = ? returning opened_at";

	private static final String OF_SURVEY = " "
			+ """
					from jsonb_to_recordset(?::jsonb) as line(line int, id uuid, question int, option int, household uuid, count int)
					  left join interest_question q on q.interest_survey_id = ? and q.seq = line.question
					  left join interest_option o on o.interest_question_id = q.id and o.seq = line.option""";

	private static final String NO_OPTION = "select line.line" + OF_SURVEY + " where o.id is null order by 1";

	private static final String STRANGERS = "select line.line" + OF_SURVEY + " " + """
			where line.household is not null and not exists (select from household h
			  join interest_survey s on s.tenant_id = h.tenant_id and s.project_id = h.project_id
			 where h.id = line.household and s.id = ?) order by 1""";

	private static final String ANSWERED = "select line.line" + OF_SURVEY
			+ " join interest_answer a on a.interest_question_id = q.id and a.household_id = line.household order by 1";

	private static final String ANSWERS = """
			insert into interest_answer (tenant_id, id, interest_question_id, interest_option_id, household_id, count, answered_at, \
			recorded_at, recorded_by)
			select ?, line.id, q.id, o.id, line.household, line.count, ?, ?, ?"""
			+ OF_SURVEY;

	private final Idempotency idempotency;

	private final TenantWrites writes;

	private final Projects projects;

	private final InstantSource time;

	InterestSurveyDesk(Idempotency idempotency, TenantWrites writes, Projects projects, InstantSource time) {
		this.idempotency = idempotency;
		this.writes = writes;
		this.projects = projects;
		this.time = time;
	}

	/** The questions are put. */
	@Transactional
	UUID open(InterestSurvey.Open command) {
		Checks checks = new Checks();
		UUID project = checks.key("projectId", "Project", command.projectId());
		String title = checks.text("title", command.title(), 200);
		checks.some("questions", command.questions().size(), MOST_QUESTIONS);
		List<ActivityLine.Question> questions = new ArrayList<>();
		List<ActivityLine.Option> options = new ArrayList<>();
		for (InterestSurvey.Question each : command.questions()) {
			Checks line = checks.line("questions", questions.size());
			line.some("options", each.options().size(), MOST_QUESTIONS);
			UUID question = Ids.next();
			int seq = 1;
			for (String option : each.options()) {
				options.add(new ActivityLine.Option(Ids.next(), question, seq++, line.text("options", option, 200)));
			}
			questions
				.add(new ActivityLine.Question(question, questions.size() + 1, line.text("text", each.text(), 500)));
		}
		Instant now = this.time.instant();
		Instant occurred = checks.occurred(command.occurredAt(), now);
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		this.projects.ask(project).get();
		this.writes.insert("interest_survey",
				new Values().key("id", id)
					.key("project_id", project)
					.text("title", title)
					.time("opened_at", occurred)
					.time("recorded_at", now)
					.text("recorded_by", CurrentCaller.get().name()));
		this.writes.tell(QUESTIONS, CurrentCaller.tenantId(), id, Lines.json(questions));
		this.writes.tell(OPTIONS, CurrentCaller.tenantId(), Lines.json(options));
		return id;
	}

	/**
	 * What they answered: a household once to a question, others as they were counted.
	 */
	@Transactional
	UUID record(InterestSurvey.Answers command) {
		Checks checks = new Checks();
		UUID id = checks.key("interestSurveyId", "InterestSurvey", command.interestSurveyId());
		List<ActivityLine.Answer> answers = answers(checks, command.answers());
		Instant now = this.time.instant();
		Instant occurred = checks.occurred(command.occurredAt(), now);
		checks.pass();
		this.idempotency.claim(command, id);
		String lines = Lines.json(answers);
		Asked<List<OffsetDateTime>> found = this.writes.ask((row, number) -> row.getObject(1, OffsetDateTime.class),
				TAKE, now, id);
		Asked<List<Integer>> noOption = this.writes.ask((row, number) -> row.getInt(1), NO_OPTION, lines, id);
		Asked<List<Integer>> strangers = this.writes.ask((row, number) -> row.getInt(1), STRANGERS, lines, id, id);
		Asked<List<Integer>> answered = this.writes.ask((row, number) -> row.getInt(1), ANSWERED, lines, id);
		if (found.get().isEmpty()) {
			throw new RefusedException(UserError.notFound("InterestSurvey", "interestSurveyId"));
		}
		Checks.expectAfter(occurred, found.get().getFirst().toInstant(), "the survey was opened");
		Lines.refuse(noOption.get(),
				(line) -> UserError.invalid("There is no such option.", "answers", line.toString(), "option"));
		Lines.refuse(strangers.get(),
				(line) -> UserError.notFound("Household", "answers", line.toString(), "householdId"));
		Lines.refuse(answered.get(), (line) -> UserError.invalid("The household has answered this question already.",
				"answers", line.toString(), "householdId"));
		this.writes.tell(ANSWERS, CurrentCaller.tenantId(), occurred, now, CurrentCaller.get().name(), lines, id);
		return id;
	}

	private static List<ActivityLine.Answer> answers(Checks checks, List<InterestSurvey.Answer> given) {
		checks.some("answers", given.size(), MOST_ANSWERS);
		Set<String> seen = new HashSet<>();
		List<ActivityLine.Answer> answers = new ArrayList<>();
		for (InterestSurvey.Answer each : given) {
			Checks line = checks.line("answers", answers.size());
			@Nullable UUID household = (each.householdId() != null) ? line.key("householdId", "Household", each.householdId())
					: null;
			int count = Optional.ofNullable(each.count()).orElse(1);
			line.require(count >= 1 && count <= 1_000_000, "This is 1 to 1,000,000.", "count");
			line.require(household == null || count == 1, "A household counts once.", "count");
			line.require(household == null || seen.add(household + " " + each.question()),
					"The household is there twice with this question.", "householdId");
			answers.add(new ActivityLine.Answer(answers.size(), Ids.next(), each.question(), each.option(), household,
					(household == null) ? count : null));
		}
		return answers;
	}

}
