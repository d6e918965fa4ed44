package io.linli.job;

import java.sql.SQLException;

/** What the records of old systems tell that no KPI counts. */
record Imported(SurveyMarks surveys, RenovationCounts renovations, RenovationWaits waits) {

	static Imported of(Lake lake, AsOf asOf) {
		return new Imported(SurveyMarks.of(lake, asOf), RenovationCounts.of(lake, asOf),
				RenovationWaits.of(lake, asOf));
	}

	long size() {
		return this.surveys.marks().size() + this.renovations.counts().size() + this.waits.waits().size();
	}

	void write(Mart mart, Run run, Directory directory) throws SQLException {
		this.surveys.write(mart, run, directory);
		this.renovations.write(mart, run, directory);
		this.waits.write(mart, run);
	}

}
