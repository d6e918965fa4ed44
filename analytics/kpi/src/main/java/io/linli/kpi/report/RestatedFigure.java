package io.linli.kpi.report;

import java.time.LocalDate;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;

/**
 * A figure that had been filed, and what it is under the limits of another day: both.
 *
 * @param number of the restatement, counted by company
 * @param limitsOn the day whose limits count in the second
 */
public record RestatedFigure(AnnualReport.Unit unit, LocalDate month, Kpi kpi, int number, Figure filed,
		Figure restated, LocalDate limitsOn, String reason) {

	RestatedFigure in(AnnualReport.Unit other) {
		return new RestatedFigure(other, this.month, this.kpi, this.number, this.filed, this.restated, this.limitsOn,
				this.reason);
	}

}
