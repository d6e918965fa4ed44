package io.linli.api.imported;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what the published run has counted of imported records.
 */
@Component
class ImportedQueries {

	private static final int MOST_ROWS = 10_000;

	private static final String QUESTIONS = """
			select project_name, ledger, year, seq, question, least, most, as_of, sum(answer_count)::bigint as asked,
			       coalesce(sum(answer_count) filter (where mark is not null), 0)::bigint as answered,
			       sum(mark * answer_count) / sum(answer_count) filter (where mark is not null) as mean,
			       array_agg(mark order by place) filter (where mark is not null) as marks,
			       array_agg(answer_count order by place) filter (where mark is not null) as counts
			from mart.survey_mark
			group by survey_id, project_name, ledger, year, seq, question, least, most, as_of
			order by year desc, project_name, ledger, seq, survey_id""";

	private static final String RENOVATIONS = """
			select case when ? then project_name end as project, ledger, category, status, max(as_of) as as_of,
			       sum(renovation_count)::bigint as count
			from mart.renovation_count
			group by case when ? then project_id end, project, ledger, category, status
			order by project, ledger, category, count desc, status limit 10001""";

	private static final String WAITS = """
			select ledger, category, stage, ended, open, untold, observed_on, median_days, survival_median_days, as_of
			from mart.renovation_wait order by ledger, category, stage desc limit 10001""";

	private final TenantReads reads;

	ImportedQueries(TenantReads reads) {
		this.reads = reads;
	}

	/** The latest year first. */
	List<ImportedQuestion> questions() {
		return this.reads.list(QUESTIONS, List.of(), (row, number) -> question(row));
	}

	/**
	 * The most of a kind first.
	 * @throws RefusedException when they would be too many for one answer
	 */
	List<ImportedRenovationCount> renovations(boolean byProject) {
		return bounded(this.reads.list(RENOVATIONS, List.of(byProject, byProject),
				(row, number) -> new ImportedRenovationCount(row.getString("project"), row.getString("ledger"),
						row.getString("category"), ImportedStatus.valueOf(row.getString("status")),
						row.getLong("count"), row.getObject("as_of", OffsetDateTime.class))));
	}

	/**
	 * By ledger and kind, the permit before the completion.
	 * @throws RefusedException when they would be too many for one answer
	 */
	List<ImportedWait> waits() {
		return bounded(this.reads.list(WAITS, List.of(),
				(row, number) -> new ImportedWait(row.getString("ledger"), row.getString("category"),
						RenovationStage.valueOf(row.getString("stage")), row.getLong("ended"), row.getLong("open"),
						row.getLong("untold"), row.getObject("observed_on", LocalDate.class), days(row, "median_days"),
						days(row, "survival_median_days"), row.getObject("as_of", OffsetDateTime.class))));
	}

	private static <T> List<T> bounded(List<T> rows) {
		if (rows.size() > MOST_ROWS) {
			throw new RefusedException(UserError
				.invalid("There are more than 10,000 of these: the registers' kinds of renovations are too many."));
		}
		return rows;
	}

	private static @Nullable Double days(ResultSet row, String column) throws SQLException {
		return number(row.getBigDecimal(column));
	}

	private static @Nullable Double number(@Nullable BigDecimal value) {
		return (value != null) ? value.doubleValue() : null;
	}

	private static ImportedQuestion question(ResultSet row) throws SQLException {
		return new ImportedQuestion(row.getString("project_name"), row.getString("ledger"), row.getInt("year"),
				row.getInt("seq"), row.getString("question"), row.getInt("least"), row.getInt("most"),
				row.getLong("asked"), row.getLong("answered"), number(row.getBigDecimal("mean")), marks(row),
				row.getObject("as_of", OffsetDateTime.class));
	}

	private static List<ImportedQuestion.MarkCount> marks(ResultSet row) throws SQLException {
		@Nullable Array marks = row.getArray("marks");
		if (marks == null) {
			return List.of();
		}
		BigDecimal[] of = (BigDecimal[]) marks.getArray();
		Long[] counts = (Long[]) row.getArray("counts").getArray();
		List<ImportedQuestion.MarkCount> all = new ArrayList<>();
		for (int i = 0; i < of.length; i++) {
			all.add(new ImportedQuestion.MarkCount(of[i].doubleValue(), counts[i]));
		}
		return all;
	}

}
