package io.linli.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Writes the answers of a yearly survey, with the survey of each project and year. */
final class AnswerWriter implements RowWriter<Respondent> {

	private static final String SURVEY = """
			insert into imported_survey (tenant_id, id, project_id, ledger, year, seq, question, least, most, recorded_at)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, now()) on conflict (tenant_id, id) do nothing""";

	private static final String SAME = """
			select question = ? and least = ? and most = ? from imported_survey where id = ?""";

	private static final String KNOWN = "select id, imported_survey_id, given from imported_answer where id = any (?)";

	private static final String ANSWER = """
			insert into imported_answer (tenant_id, id, imported_survey_id, respondent, given, score, recorded_at)
			values (?, ?, ?, ?, ?, ?, now())""";

	private final Connection connection;

	private final UUID tenantId;

	private final SurveyForm form;

	private final PreparedStatement survey;

	private final PreparedStatement same;

	private final PreparedStatement answer;

	private final Map<String, UUID> surveys = new HashMap<>();

	AnswerWriter(Connection connection, UUID tenantId, SurveyForm form) throws SQLException {
		this.connection = connection;
		this.tenantId = tenantId;
		this.form = form;
		this.survey = connection.prepareStatement(SURVEY);
		this.same = connection.prepareStatement(SAME);
		this.answer = connection.prepareStatement(ANSWER);
	}

	@Override
	public List<RowRules.Fate> write(List<Respondent> respondents, Projects projects, List<Remark> remarks)
			throws SQLException, LedgerException {
		Map<UUID, Known> known = known(respondents);
		List<RowRules.Fate> fates = new ArrayList<>();
		for (Respondent each : respondents) {
			boolean fresh = false;
			for (Respondent.Answer given : each.answers()) {
				UUID survey = survey(projects.of(each.project()).id(), each.year(), given.seq());
				@Nullable Known before = known.get(id(each, given));
				if (before == null) {
					Cells.bind(this.answer, this.tenantId, id(each, given), survey, each.key(), given.given(),
							given.score());
					this.answer.addBatch();
					fresh = true;
				}
				else {
					compare(each, given, survey, before, remarks);
				}
			}
			fates.add(fresh ? RowRules.Fate.TAKEN : RowRules.Fate.TAKEN_ALREADY);
		}
		this.answer.executeBatch();
		return fates;
	}

	private void compare(Respondent respondent, Respondent.Answer given, UUID survey, Known before,
			List<Remark> remarks) {
		String column = String.valueOf(this.form.questions().get(given.seq() - 1).answer().column());
		if (!before.given().equals(given.given())) {
			remarks.add(Remark.kept(respondent.line(), respondent.key(), column, given.given(),
					"the record here says '" + before.given() + "'"));
		}
		if (!before.survey().equals(survey)) {
			remarks.add(Remark.kept(respondent.line(), respondent.key(), column,
					respondent.project() + " " + respondent.year(),
					"is of another project or year than at its import"));
		}
	}

	private Map<UUID, Known> known(List<Respondent> respondents) throws SQLException {
		Object[] ids = respondents.stream()
			.flatMap((each) -> each.answers().stream().map((given) -> id(each, given)))
			.toArray();
		Map<UUID, Known> found = new HashMap<>();
		try (PreparedStatement select = this.connection.prepareStatement(KNOWN)) {
			select.setArray(1, this.connection.createArrayOf("uuid", ids));
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					found.put(row.getObject("id", UUID.class),
							new Known(row.getObject("imported_survey_id", UUID.class), row.getString("given")));
				}
			}
		}
		return found;
	}

	/** Found or made, with the same question on the same scale. */
	private UUID survey(UUID projectId, int year, int seq) throws SQLException, LedgerException {
		String place = projectId + " " + year + " " + seq;
		@Nullable UUID found = this.surveys.get(place);
		if (found != null) {
			return found;
		}
		UUID id = Identity.of(this.tenantId, "ledger", this.form.ledger(), "survey", place);
		String question = this.form.questions().get(seq - 1).text();
		Cells.bind(this.survey, this.tenantId, id, projectId, this.form.ledger(), year, seq, question,
				this.form.least(), this.form.most());
		this.survey.executeUpdate();
		Cells.bind(this.same, question, this.form.least(), this.form.most(), id);
		try (ResultSet row = this.same.executeQuery()) {
			if (!row.next() || !row.getBoolean(1)) {
				throw new LedgerException(("Question %d of %d was imported with other words or another scale than the "
						+ "mapping's; give the ledger another name, or the mapping what it said")
					.formatted(seq, year));
			}
		}
		this.surveys.put(place, id);
		return id;
	}

	private UUID id(Respondent respondent, Respondent.Answer given) {
		return Identity.of(this.tenantId, "ledger", this.form.ledger(), respondent.key(), "answer",
				String.valueOf(given.seq()));
	}

	@Override
	public void close() throws SQLException {
		this.survey.close();
		this.same.close();
		this.answer.close();
	}

	/** An answer that is there. */
	private record Known(UUID survey, String given) {
	}

}
