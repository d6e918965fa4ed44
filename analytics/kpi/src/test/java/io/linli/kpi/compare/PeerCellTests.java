package io.linli.kpi.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class PeerCellTests {

	private static final Kpi ON_TIME = Registry.find("K04").orElseThrow();

	@Test
	void fiveCompaniesAndEightProjectsAreACell() {
		List<Peer> peers = peers(5, 2, "1", 10);
		assertThat(PeerCell.partition(peers)).containsExactly(new PeerCell(List.of("1"), false, peers));
		assertThat(PeerCell.partition(peers(4, 5, "1", 10))).isEmpty();
		assertThat(PeerCell.partition(peers(7, 1, "1", 10))).isEmpty();
	}

	@Test
	void companiesOfOneGroupCountOnce() {
		List<Peer> peers = new ArrayList<>(peers(4, 2, "1", 10));
		peers.add(new Peer("company 3", "sister", "project", List.of("1"), figure(10)));
		assertThat(PeerCell.partition(peers)).isEmpty();
	}

	/** Four with 20 cases each, and one with 53 of 133 or with 54 of 134. */
	@Test
	void nobodyHasMoreThanFortyPerCentOfTheCases() {
		assertThat(PeerCell.partition(withALargeOne(53))).hasSize(1);
		assertThat(PeerCell.partition(withALargeOne(54))).isEmpty();
	}

	/** Six or seven of 15 or 16, of one case each, beside nine of 20 cases. */
	@Test
	void nobodyHasMoreThanFortyPerCentOfTheProjects() {
		assertThat(PeerCell.partition(all(peers(9, 1, "1", 20), smallOnes(6)))).hasSize(1);
		assertThat(PeerCell.partition(all(peers(9, 1, "1", 20), smallOnes(7)))).isEmpty();
	}

	@Test
	void whatIsTooSmallTakesTheSmallestNeighbourWithIt() {
		List<Peer> large = peers(6, 4, "1", 10);
		List<Peer> middle = peers(6, 2, "2", 10);
		List<Peer> small = peers(1, 3, "3", 10);
		List<PeerCell> cells = PeerCell.partition(all(large, all(middle, small)));
		assertThat(cells).extracting(PeerCell::traits).containsExactly(List.of("1"), List.of());
		assertThat(cells).extracting(PeerCell::rest).containsExactly(false, true);
		assertThat(cells.getLast().peers()).containsExactlyInAnyOrderElementsOf(all(middle, small));
	}

	@Test
	void whatIsLargeEnoughTogetherStandsTogether() {
		List<Peer> first = peers(5, 2, "1", 10);
		List<Peer> small = all(peers(3, 2, "2", 10), peers(6, 1, "3", 10));
		List<PeerCell> cells = PeerCell.partition(all(first, small));
		assertThat(cells).hasSize(2);
		assertThat(cells.getLast().peers()).containsExactlyInAnyOrderElementsOf(small);
	}

	@Test
	void whereOneNeighbourIsLeftTheWiderCellIsShownInstead() {
		List<Peer> peers = all(peers(6, 2, "1", 10), peers(2, 1, "2", 10));
		assertThat(PeerCell.partition(peers)).extracting(PeerCell::traits, PeerCell::rest)
			.containsExactly(tuple(List.of(), false));
	}

	@Test
	void aCellTellsNothingExact() {
		PeerFigure figure = PeerFigure.of(ON_TIME, PeerCell.partition(peers(6, 3, "1", 7)).getFirst());
		// Each project kept 6 of 7 promises: 85.71 %.
		assertThat(figure).isEqualTo(new PeerFigure(new Spread(0.86, 0.86, 0.86), 5, 10, 100, true));
	}

	@ParameterizedTest
	@CsvSource({ "5, 5", "9, 5", "10, 10", "19, 10", "20, 20", "49, 20", "50, 50", "99, 50", "100, 100", "12345, 10000",
			"4, 5" })
	void countsAreToldByTheLowerEndOfTheirBand(long count, long band) {
		assertThat(PeerFigure.band(count, 5)).isEqualTo(band);
	}

	private static List<Peer> withALargeOne(long cases) {
		List<Peer> peers = new ArrayList<>(peers(4, 2, "1", 10));
		peers.add(new Peer("large", "large", "project", List.of("1"), figure(cases)));
		return peers;
	}

	private static List<Peer> smallOnes(int projects) {
		return IntStream.range(0, projects)
			.mapToObj((i) -> new Peer("large", "large", "project " + i, List.of("1"), figure(1)))
			.toList();
	}

	private static List<Peer> peers(int companies, int projects, String trait, long cases) {
		List<Peer> peers = new ArrayList<>();
		for (int company = 0; company < companies; company++) {
			for (int project = 0; project < projects; project++) {
				peers.add(new Peer("company " + company, "company " + company, trait + "/" + project, List.of(trait),
						figure(cases)));
			}
		}
		return peers;
	}

	private static Figure figure(long cases) {
		return new Figure(cases - 1, cases, 0, 0, 0, 0);
	}

	private static List<Peer> all(Collection<Peer> first, Collection<Peer> second) {
		List<Peer> all = new ArrayList<>(first);
		all.addAll(second);
		return all;
	}

}
