package io.linli.kpi.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import io.linli.kpi.Direction;
import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.compare.PeerFigure;
import io.linli.kpi.compare.Traits;
import org.jspecify.annotations.Nullable;

/**
 * A project's month beside what was told of the cell of peers in which it lies: both as
 * they were when the cell was made, which never change.
 *
 * @param unit the project; in a group's report its company
 * @param project in a group's report the project; null: it is the unit
 * @param kpiVersion by which both were counted
 * @param own numerator and denominator of the project
 * @param asOf by when the run judged whose figures were taken
 */
public record PeerComparison(AnnualReport.Unit unit, AnnualReport.@Nullable Unit project, LocalDate month, Kpi kpi,
		int kpiVersion, Figure own, PeerFigure cell, Kind kind, Instant asOf) {

	/**
	 * What the cell's projects have in common.
	 *
	 * @param levelRank null where the cell is wider than that, as for the three that
	 * follow
	 * @param rest it is what was left of a wider cell beside its narrower ones
	 */
	public record Kind(@Nullable Integer levelRank, Traits.@Nullable Size size, Traits.@Nullable Age deliveryAge,
			Traits.@Nullable City cityTier, boolean rest) {

		/** A narrower cell would have been too small. */
		boolean wider() {
			return this.cityTier == null && !this.rest;
		}

	}

	/** Where a project stands beside its cell. */
	enum Place {

		/** Better than the middle half of the cell's projects. */
		BETTER,
		/** Within the lower and the upper quartile, as they are told. */
		WITHIN,
		/** Worse than the middle half. */
		WORSE

	}

	/** The project that stands beside the cell. */
	AnnualReport.Unit at() {
		return (this.project != null) ? this.project : this.unit;
	}

	PeerComparison in(AnnualReport.Unit company) {
		return new PeerComparison(company, at(), this.month, this.kpi, this.kpiVersion, this.own, this.cell, this.kind,
				this.asOf);
	}

	Place place() {
		double value = value();
		if (value >= this.cell.spread().lowerQuartile() && value <= this.cell.spread().upperQuartile()) {
			return Place.WITHIN;
		}
		return better(value, this.cell.spread().median()) ? Place.BETTER : Place.WORSE;
	}

	/** Better than the median, as it is told. */
	boolean ahead() {
		return better(value(), this.cell.spread().median());
	}

	private double value() {
		Double value = this.kpi.value(this.own);
		return (value != null) ? value : Double.NaN;
	}

	private boolean better(double value, double than) {
		return (this.kpi.direction() == Direction.HIGHER_IS_BETTER) ? value > than : value < than;
	}

	/**
	 * The hash by which an origin names them: they are no part of the lake's snapshot.
	 */
	static String hash(List<PeerComparison> peers) {
		return Origin.hash(peers.stream().map(PeerComparison::line).sorted().collect(Collectors.joining("\n")));
	}

	private String line() {
		return String.join(" ", this.unit.id(), at().id(), this.month.toString(), this.kpi.code(),
				String.valueOf(this.kpiVersion), this.own.toString(), this.cell.toString(), this.kind.toString(),
				this.asOf.toString());
	}

}
