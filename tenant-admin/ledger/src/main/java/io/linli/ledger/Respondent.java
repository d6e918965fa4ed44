package io.linli.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A row of a survey's answers, understood. */
record Respondent(long line, String key, String project, int year, List<Answer> answers,
		List<Mark> marks) implements RowRules.Row {

	private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d\\d");

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,4}(\\.\\d{1,2})?");

	/**
	 * What was answered to a question.
	 *
	 * @param seq the number of the question
	 * @param given what the ledger says
	 * @param score null: it is no valid answer
	 */
	record Answer(int seq, String given, @Nullable BigDecimal score) {
	}

	static Respondent read(Line line, SurveyForm form) throws Refusal {
		List<Answer> answers = new ArrayList<>();
		List<Mark> marks = new ArrayList<>();
		for (SurveyForm.Question question : form.questions()) {
			String given = question.answer().read(line);
			@Nullable BigDecimal score = score(given, form);
			answers.add(new Answer(answers.size() + 1, given, score));
			if (score == null) {
				marks.add(new Mark(Mark.Kind.NO_VALID_ANSWER, Objects.requireNonNull(question.answer().column()), given,
						"is no number from %d to %d: asked, and not answered".formatted(form.least(), form.most())));
			}
		}
		return new Respondent(line.number(), form.key().filled(line), form.project().filled(line), year(line, form),
				List.copyOf(answers), List.copyOf(marks));
	}

	private static int year(Line line, SurveyForm form) throws Refusal {
		String year = form.year().filled(line);
		if (!YEAR.matcher(year).matches()) {
			throw form.year().refusal(year, "is no year from 1900 to 2199");
		}
		return Integer.parseInt(year);
	}

	private static @Nullable BigDecimal score(String given, SurveyForm form) {
		if (!NUMBER.matcher(given).matches()) {
			return null;
		}
		BigDecimal score = new BigDecimal(given);
		boolean onScale = score.compareTo(BigDecimal.valueOf(form.least())) >= 0
				&& score.compareTo(BigDecimal.valueOf(form.most())) <= 0;
		return onScale ? score : null;
	}

}
