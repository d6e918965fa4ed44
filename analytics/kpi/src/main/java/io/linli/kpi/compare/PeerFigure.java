package io.linli.kpi.compare;

import java.util.List;
import java.util.Objects;

import io.linli.kpi.Kpi;
import io.linli.kpi.Scale;

/**
 * What is told of a cell of peers: nothing exact. Values are rounded to whole per cents,
 * or complaints per 1,000 households, and counts to the lower end of a band, so that
 * knowing one's own part does not give the others'.
 *
 * @param spread of the projects' values, in the unit of the KPI's values
 * @param tenantsAtLeast companies, of 5, 10, 20, 50 and so on
 * @param projectsAtLeast of 8, 10, 20, 50 and so on
 * @param casesAtLeast of the denominator: of 1, 2, 5, 10 and so on
 * @param thin half of the projects or more have fewer cases than the KPI asks for
 */
public record PeerFigure(Spread spread, long tenantsAtLeast, long projectsAtLeast, long casesAtLeast, boolean thin) {

	public static PeerFigure of(Kpi kpi, PeerCell cell) {
		List<Peer> peers = cell.peers();
		Spread spread = Objects.requireNonNull(
				Spread.of(peers.stream().map((peer) -> Objects.requireNonNull(kpi.value(peer.figure()))).toList()));
		long tenants = peers.stream().map(Peer::tenantId).distinct().count();
		long thin = peers.stream().filter((peer) -> kpi.thin(peer.figure())).count();
		return new PeerFigure(rounded(kpi, spread), band(tenants, PeerCell.CONTRIBUTORS),
				band(peers.size(), PeerCell.PROJECTS),
				band(peers.stream().mapToLong((peer) -> peer.figure().denominator()).sum(), 1),
				thin * 2 >= peers.size());
	}

	/** The largest of 1, 2, 5, 10, 20, 50 and so on that is not above a count. */
	static long band(long count, long least) {
		long band = 1;
		for (long step = 1; step <= count / 10; step *= 10) {
			band = step * 10;
		}
		long leading = count / band;
		return Math.max(least, band * ((leading >= 5) ? 5 : Math.min(leading, 2)));
	}

	private static Spread rounded(Kpi kpi, Spread spread) {
		double steps = (kpi.scale() == Scale.PROPORTION) ? 100 : 1;
		return new Spread(Math.round(spread.lowerQuartile() * steps) / steps,
				Math.round(spread.median() * steps) / steps, Math.round(spread.upperQuartile() * steps) / steps);
	}

}
