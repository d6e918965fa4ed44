package io.linli.kpi.report;

import java.time.LocalDate;
import java.util.List;

import io.linli.kpi.Figure;

/**
 * A yearly satisfaction survey of a project (P-02): who was asked, and what they said.
 *
 * @param year on which it reports
 * @param framedOn the households delivered by this day are the frame
 * @param frame how many they were
 * @param sample how many of them were drawn
 * @param answered how many of these gave at least one answer
 * @param questions in their order
 */
public record Survey(AnnualReport.Unit unit, int year, LocalDate framedOn, long frame, long sample, long answered,
		List<Question> questions) {

	/**
	 * A question with its answers.
	 *
	 * @param scores how often it was answered by 1, 2, 3, 4 and 5
	 */
	public record Question(int number, String text, List<Long> scores) {

		private static final int STEPS = 5;

		public Question {
			if (scores.size() != STEPS) {
				throw new IllegalArgumentException("a question is answered from 1 to 5");
			}
			scores = List.copyOf(scores);
		}

		/**
		 * Answers of 4 or 5 out of all.
		 * @param asked how many were asked
		 */
		Figure satisfied(long asked) {
			long answers = this.scores.stream().mapToLong(Long::longValue).sum();
			return new Figure(this.scores.get(3) + this.scores.get(4), answers, 0, 0, 0, Math.max(0, asked - answers));
		}

	}

	Survey in(AnnualReport.Unit other) {
		return new Survey(other, this.year, this.framedOn, this.frame, this.sample, this.answered, this.questions);
	}

}
