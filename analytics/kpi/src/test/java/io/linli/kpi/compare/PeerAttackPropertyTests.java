package io.linli.kpi.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.statistics.Statistics;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Attacks on the cells of a month, over populations that are drawn by chance: sums and
 * differences of cells, with one's own part taken off.
 */
class PeerAttackPropertyTests {

	private static final Kpi ON_TIME = Registry.find("K05").orElseThrow();

	@Property(tries = 400)
	void everyCellMayBeShown(@ForAll("populations") List<Peer> peers) {
		List<PeerCell> cells = PeerCell.partition(peers);
		Statistics.label("cells").collect(Math.min(cells.size(), 4));
		assertThat(cells).allMatch((cell) -> PeerCell.mayBeShown(cell.peers()));
	}

	/**
	 * Every sum of cells minus any other sum of cells is made of whole cells, for no
	 * project is in two; and all projects are in one, so that a known total gives no
	 * hidden remainder.
	 */
	@Property(tries = 400)
	void sumsAndDifferencesOfCellsAreMadeOfWholeCells(@ForAll("populations") List<Peer> peers) {
		List<PeerCell> cells = PeerCell.partition(peers);
		List<Peer> shown = cells.stream().flatMap((cell) -> cell.peers().stream()).toList();
		assertThat(shown).doesNotHaveDuplicates();
		if (!cells.isEmpty()) {
			assertThat(shown).hasSameSizeAs(peers).containsExactlyInAnyOrderElementsOf(peers);
		}
		for (int one = 0; one < 1 << Math.min(cells.size(), 4); one++) {
			for (int other = 0; other < 1 << Math.min(cells.size(), 4); other++) {
				Set<Peer> difference = union(cells, one);
				difference.removeAll(union(cells, other));
				if (!difference.isEmpty()) {
					assertThat(contributors(difference)).isGreaterThanOrEqualTo(PeerCell.CONTRIBUTORS);
					assertThat(difference).hasSizeGreaterThanOrEqualTo(PeerCell.PROJECTS);
				}
			}
		}
	}

	/**
	 * Whoever takes off what is his own still looks at four others and most of the cases.
	 */
	@Property(tries = 400)
	void ownSharesTakenOffLeaveAMixture(@ForAll("populations") List<Peer> peers) {
		for (PeerCell cell : PeerCell.partition(peers)) {
			long all = cases(cell.peers());
			for (String contributor : cell.peers().stream().map(Peer::contributor).distinct().toList()) {
				List<Peer> others = cell.peers()
					.stream()
					.filter((peer) -> !peer.contributor().equals(contributor))
					.toList();
				assertThat(contributors(others)).isGreaterThanOrEqualTo(PeerCell.CONTRIBUTORS - 1);
				assertThat(cases(others) * 100).isGreaterThanOrEqualTo(all * (100 - PeerCell.LARGEST_SHARE));
			}
		}
	}

	/**
	 * A company with many small projects at 62 % among others that all lie far below and
	 * far above: what is told must not be its own spread.
	 */
	@Property(tries = 400)
	void theQuartilesThatAreToldAreNeverThoseOfOneContributor(@ForAll("dominated") List<Peer> peers) {
		List<PeerCell> cells = PeerCell.partition(peers);
		Statistics.label("shown").collect(!cells.isEmpty());
		for (PeerCell cell : cells) {
			Spread told = PeerFigure.of(ON_TIME, cell).spread();
			assertThat(List.of(told.lowerQuartile(), told.median(), told.upperQuartile()))
				.anyMatch((quartile) -> Math.abs(quartile - 0.62) > 0.02);
		}
	}

	/**
	 * The projects that have the traits of a cell and are in no narrower one are the
	 * rest.
	 */
	@Property(tries = 200)
	void whatACellSaysOfItselfIsTrue(@ForAll("populations") List<Peer> peers) {
		for (PeerCell cell : PeerCell.partition(peers)) {
			int depth = cell.traits().size();
			assertThat(cell.peers()).allMatch((peer) -> peer.traits().subList(0, depth).equals(cell.traits()));
			if (!cell.rest()) {
				assertThat(peers.stream().filter((peer) -> peer.traits().subList(0, depth).equals(cell.traits())))
					.hasSameSizeAs(cell.peers());
			}
		}
	}

	@Provide
	Arbitrary<List<Peer>> populations() {
		Arbitrary<Integer> company = Arbitraries.integers().between(0, 14);
		Arbitrary<List<String>> traits = Combinators
			.combine(Arbitraries.of("1", "2", "3"), Arbitraries.of("S", "S", "M"), Arbitraries.of("new", "old", "old"))
			.as(List::of);
		Arbitrary<Long> cases = Arbitraries.longs().between(1, 60);
		return Combinators.combine(company, traits, cases)
			.as((owner, kind, denominator) -> new Peer("group " + Math.max(3, owner), "company " + owner, "", kind,
					new Figure(denominator / 2, denominator, 0, 0, 0, 0)))
			.list()
			.ofMinSize(10)
			.ofMaxSize(300)
			.withSizeDistribution(RandomDistribution.uniform())
			.map(PeerAttackPropertyTests::numbered);
	}

	@Provide
	Arbitrary<List<Peer>> dominated() {
		Arbitrary<Peer> large = Arbitraries.just(peer(0, new Figure(62, 100, 0, 0, 0, 0)));
		Arbitrary<Peer> others = Combinators
			.combine(Arbitraries.integers().between(1, 6), Arbitraries.longs().between(3, 20),
					Arbitraries.of(0, 20, 40, 90, 95, 100))
			.as((company, hundreds, percent) -> peer(company,
					new Figure(hundreds * percent, hundreds * 100, 0, 0, 0, 0)));
		return Combinators.combine(large.list().ofMinSize(1).ofMaxSize(20), others.list().ofMinSize(5).ofMaxSize(20))
			.as((one, all) -> numbered(Stream.concat(one.stream(), all.stream()).toList()));
	}

	private static Peer peer(int company, Figure figure) {
		return new Peer("company " + company, "company " + company, "", List.of("1"), figure);
	}

	private static List<Peer> numbered(List<Peer> peers) {
		return IntStream.range(0, peers.size())
			.mapToObj((i) -> new Peer(peers.get(i).contributor(), peers.get(i).tenantId(), "project " + i,
					peers.get(i).traits(), peers.get(i).figure()))
			.toList();
	}

	private static Set<Peer> union(List<PeerCell> cells, int chosen) {
		Set<Peer> union = new HashSet<>();
		for (int i = 0; i < cells.size() && i < 4; i++) {
			if ((chosen >> i & 1) == 1) {
				union.addAll(cells.get(i).peers());
			}
		}
		return union;
	}

	private static int contributors(Iterable<Peer> peers) {
		return StreamSupport.stream(peers.spliterator(), false)
			.map(Peer::contributor)
			.collect(Collectors.toSet())
			.size();
	}

	private static long cases(List<Peer> peers) {
		return peers.stream().mapToLong((peer) -> peer.figure().denominator()).sum();
	}

}
