package io.linli.ledger;

import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How the columns of a yearly survey's answers are read (P-02); each row is a respondent.
 * A number on the scale is a valid answer, between two whole ones too; whatever else
 * stands there was asked and not answered. Read from a YAML file: <pre>
 * ledger: old-survey         # its name for ever: ids are derived from it
 * kind: survey
 * city: 上海                 # of projects that do not exist yet
 * encoding: GB18030          # UTF-8 where this line is missing
 * separator: ";"             # a comma where this line is missing
 * key: sheet                 # tells one respondent from all others
 * project: {constant: 一期}  # or a column
 * year: {column: year}       # or a constant
 * scale: {least: 1, most: 10}
 * questions:                 # a column, and the question that it answers
 *   q1: 您对小区的总体满意程度？
 * </pre>
 */
record SurveyForm(String ledger, String city, Charset encoding, char separator, TextColumn key, TextColumn project,
		TextColumn year, int least, int most, List<Question> questions) implements RowFormat<Respondent> {

	/** A question with the column of its answers. */
	record Question(TextColumn answer, String text) {
	}

	@Override
	public List<String> columns() {
		Stream<@Nullable String> about = Stream.of(this.key, this.project, this.year).map(TextColumn::column);
		return Stream.concat(about, this.questions.stream().map((question) -> question.answer().column()))
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.distinct()
			.toList();
	}

	@Override
	public Respondent read(Line line) throws Refusal {
		return Respondent.read(line, this);
	}

	@Override
	public RowWriter<Respondent> writer(Connection connection, UUID tenantId) throws SQLException {
		return new AnswerWriter(connection, tenantId, this);
	}

}
