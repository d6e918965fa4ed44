package io.linli.api.satisfaction;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.Projects;
import io.linli.tenancy.CurrentCaller;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where satisfaction surveys are prepared, opened and answered (P-02).
 */
@Component
class SatisfactionDesk {

	private static final int MOST_QUESTIONS = 50;

	private static final int MOST_RESPONSES = 500;

	private final SecureRandom seeds = new SecureRandom();

	private final Idempotency idempotency;

	private final SatisfactionSurveys surveys;

	private final Projects projects;

	private final InstantSource time;

	SatisfactionDesk(Idempotency idempotency, SatisfactionSurveys surveys, Projects projects, InstantSource time) {
		this.idempotency = idempotency;
		this.surveys = surveys;
		this.projects = projects;
		this.time = time;
	}

	/** A questionnaire, or the next version of the one with this title. */
	@Transactional
	UUID issue(SatisfactionInput.Issue command) {
		Checks checks = new Checks();
		String title = checks.text("title", command.title(), 200);
		String note = checks.text("note", command.note(), 500);
		checks.some("questions", command.questions().size(), MOST_QUESTIONS);
		List<SatisfactionLine.Question> questions = new ArrayList<>();
		for (String text : command.questions()) {
			questions.add(new SatisfactionLine.Question(Ids.next(), questions.size() + 1,
					checks.text("questions", text, 500)));
		}
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		this.surveys.issue(id, title, note, questions, this.time.instant());
		return id;
	}

	/** Whom to ask is decided: the sample is drawn and kept. */
	@Transactional
	UUID open(SatisfactionInput.Open command) {
		Checks checks = new Checks();
		UUID project = checks.key("projectId", "Project", command.projectId());
		UUID questionnaire = checks.key("questionnaireId", "SatisfactionQuestionnaire", command.questionnaireId());
		@Nullable String reason = checks.optional("repeatReason", command.repeatReason(), 2_000);
		checks.require(command.year() >= 2000 && command.year() <= 2200, "This is 2000 to 2200.", "year");
		checks.require(command.sampleSize() == null || command.sampleSize() >= 1, "This is at least 1.", "sampleSize");
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		Instant now = this.time.instant();
		Checks.expectCome("framedOn", command.framedOn(), this.projects.ask(project).get().day(now));
		if (!this.surveys.isQuestionnaire(questionnaire)) {
			throw new RefusedException(UserError.notFound("SatisfactionQuestionnaire", "questionnaireId"));
		}
		int size = (command.sampleSize() != null) ? command.sampleSize() : Integer.MAX_VALUE;
		this.surveys.open(id, new SatisfactionSurveys.Frame(project, questionnaire, command.year(), command.framedOn(),
				size, seed(), reason), now);
		return id;
	}

	/** What households answered: each once, all lines or none. */
	@Transactional
	UUID respond(SatisfactionInput.Respond command) {
		Checks checks = new Checks();
		UUID id = checks.key("surveyId", "SatisfactionSurvey", command.surveyId());
		checks.some("responses", command.responses().size(), MOST_RESPONSES);
		List<SatisfactionLine.Response> responses = new ArrayList<>();
		List<SatisfactionLine.Score> scores = new ArrayList<>();
		Set<UUID> seen = new HashSet<>();
		for (SatisfactionInput.Response each : command.responses()) {
			int place = responses.size();
			Checks line = checks.line("responses", place);
			UUID household = line.key("householdId", "Household", each.householdId());
			line.require(seen.add(household), "The household is there twice.", "householdId");
			line.require(each.scores().size() <= MOST_QUESTIONS, "There are more scores than questions.", "scores");
			@Nullable String comment = line.optional("comment", each.comment(), 2_000);
			SatisfactionLine.Response response = new SatisfactionLine.Response(place, Ids.next(), household,
					(comment != null) ? comment : "");
			responses.add(response);
			scores.addAll(scores(line, response, each.scores()));
		}
		Instant now = this.time.instant();
		Instant occurred = checks.occurred(command.occurredAt(), now);
		checks.pass();
		this.idempotency.claim(command, id);
		this.surveys.respond(id, responses, scores, occurred, now);
		return id;
	}

	private static List<SatisfactionLine.Score> scores(Checks line, SatisfactionLine.Response response,
			List<@Nullable Integer> given) {
		List<SatisfactionLine.Score> scores = new ArrayList<>();
		int seq = 0;
		for (@Nullable
		Integer score : given) {
			seq++;
			if (score != null) {
				line.require(score >= 1 && score <= 5, "A score is 1 to 5.", "scores");
				scores.add(new SatisfactionLine.Score(response.line(), Ids.next(), response.id(), seq, score));
			}
		}
		line.require(!scores.isEmpty(), "Nothing was answered.", "scores");
		return scores;
	}

	/** Chosen by the server, so that nobody draws until the sample pleases. */
	private String seed() {
		return HexFormat.of().toHexDigits(this.seeds.nextLong());
	}

}
