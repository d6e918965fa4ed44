package io.linli.console.plan;

import java.util.List;

import io.linli.tenancy.filing.Filing;

/**
 * By when a year's report and the next year's plans are to be filed, and who says so.
 *
 * @param year that the report is on
 * @param graces by how many days after their periods what months bring is due; a group
 * has none
 * @param sets whether the reader may set an earlier day
 */
record DaysPage(int year, List<Line> lines, List<GraceLimit> graces, boolean sets) {

	/**
	 * A filing.
	 *
	 * @param limits the one that counts first
	 * @param daysLeft until that; negative: so many too late
	 */
	record Line(Filing filing, int year, List<DayLimit> limits, int daysLeft) {

		public DayLimit counts() {
			return this.limits.getFirst();
		}

	}

}
