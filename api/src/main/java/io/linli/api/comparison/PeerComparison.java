package io.linli.api.comparison;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import io.linli.api.benchmark.KpiUnit;
import io.linli.kpi.Figure;
import io.linli.kpi.Interval;
import io.linli.kpi.Kpi;
import io.linli.kpi.compare.Comparison;
import io.linli.kpi.compare.Spread;
import io.linli.kpi.compare.Traits;
import org.jspecify.annotations.Nullable;

/**
 * The type {@code PeerComparison}: a project's month beside the cell of peers in which it
 * lies, as both were when the cell was made.
 */
record PeerComparison(Kpi kpi, int kpiVersion, KpiUnit unit, Figure figure, Cell cell, OffsetDateTime asOf) {

	/**
	 * What is told of a cell.
	 *
	 * @param levelRank null where the cell is wider than that, as for the three that
	 * follow
	 */
	record Cell(@Nullable Integer levelRank, Traits.@Nullable Size size, Traits.@Nullable Age deliveryAge,
			Traits.@Nullable City cityTier, boolean rest, Spread spread, long tenantsAtLeast, long projectsAtLeast,
			long casesAtLeast, boolean thin) {

		public double lowerQuartile() {
			return this.spread.lowerQuartile();
		}

		public double median() {
			return this.spread.median();
		}

		public double upperQuartile() {
			return this.spread.upperQuartile();
		}

		public List<Footnote> footnotes() {
			List<Footnote> footnotes = new ArrayList<>();
			if (this.rest) {
				footnotes.add(Footnote.REST_OF_CELL);
			}
			else if (this.cityTier == null) {
				footnotes.add(Footnote.WIDER_CELL);
			}
			if (this.thin) {
				footnotes.add(Footnote.FEW_CASES_IN_CELL);
			}
			return footnotes;
		}

	}

	public long numerator() {
		return this.figure.numerator();
	}

	public long denominator() {
		return this.figure.denominator();
	}

	public @Nullable Double value() {
		return this.kpi.value(this.figure);
	}

	public @Nullable Interval interval() {
		return Comparison.interval(this.kpi, this.figure);
	}

	public List<Footnote> footnotes() {
		return this.kpi.thin(this.figure) ? List.of(Footnote.FEW_CASES) : List.of();
	}

}
