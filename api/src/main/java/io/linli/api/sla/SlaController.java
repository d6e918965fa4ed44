package io.linli.api.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import io.linli.api.graphql.GlobalId;
import io.linli.sla.CalendarStep;
import io.linli.sla.Candidate;
import io.linli.sla.Explanation;
import io.linli.sla.Pause;
import io.linli.sla.PauseStep;
import io.linli.sla.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code sla.graphqls}.
 */
@Controller
class SlaController {

	private final SlaQueries queries;

	SlaController(SlaQueries queries) {
		this.queries = queries;
	}

	@QueryMapping
	@Nullable Explained explainDeadline(@Argument String id, @Argument Language language) {
		return GlobalId.keyOf("Deadline", id)
			.map(this.queries::explain)
			.map((explanation) -> Explained.of(explanation, language))
			.orElse(null);
	}

	/** A language of the product. */
	enum Language {

		ZH_CN(Locale.SIMPLIFIED_CHINESE), EN(Locale.ENGLISH);

		private final Locale locale;

		Language(Locale locale) {
			this.locale = locale;
		}

		String say(Words words) {
			return words.in(this.locale);
		}

	}

	/** The type {@code DeadlineExplanation}. */
	record Explained(List<String> steps, List<Considered> candidates, List<Day> calendar, List<Stood> pauses) {

		static Explained of(Explanation explanation, Language language) {
			return new Explained(explanation.steps().stream().map(language::say).toList(),
					explanation.candidates().stream().map((each) -> Considered.of(each, language)).toList(),
					explanation.calendar().stream().map((each) -> Day.of(each, language)).toList(),
					explanation.pauses().stream().map((each) -> Stood.of(each, language)).toList());
		}

	}

	/** The type {@code CalendarStep}. */
	record Day(LocalDate from, LocalDate until, String kind, long countedSeconds, long leftSeconds, String words) {

		static Day of(CalendarStep step, Language language) {
			return new Day(step.from(), step.until(), step.kind().name(), step.counted().toSeconds(),
					step.left().toSeconds(), language.say(step.words()));
		}

	}

	/** The type {@code DeadlinePause}. */
	record Stood(String reason, OffsetDateTime claimedFrom, OffsetDateTime provenFrom,
			@Nullable OffsetDateTime claimedUntil, @Nullable OffsetDateTime provenUntil, long stoodSeconds,
			String words) {

		static Stood of(PauseStep step, Language language) {
			Pause pause = step.pause();
			return new Stood(pause.reason().name(), pause.claimedFrom().atOffset(ZoneOffset.UTC),
					pause.provenFrom().atOffset(ZoneOffset.UTC), utc(pause.claimedUntil()), utc(pause.provenUntil()),
					step.stood().toSeconds(), language.say(step.words()));
		}

	}

	/** The type {@code LimitCandidate}. */
	record Considered(String source, String reference, String limit, boolean verifyLocally,
			@Nullable OffsetDateTime dueAt, boolean wins, String reason) {

		static Considered of(Candidate candidate, Language language) {
			return new Considered(candidate.threshold().source().name(), candidate.threshold().reference(),
					language.say(candidate.threshold().limit().words()), candidate.threshold().verifyLocally(),
					utc(candidate.dueAt()), candidate.outcome().wins(), language.say(candidate.outcome().words()));
		}

	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

}
