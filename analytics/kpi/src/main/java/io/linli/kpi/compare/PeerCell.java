package io.linli.kpi.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * A cell of peers that is large and mixed enough to be shown. The cells of a KPI and
 * month are a partition: no project is in two of them, so that no sum or difference of
 * cells is a smaller group than a cell.
 *
 * @param traits what all its projects have in common: the first ones of their traits
 * @param rest it holds what was left over: its projects are all those with these traits
 * that are in no narrower cell
 */
public record PeerCell(List<String> traits, boolean rest, List<Peer> peers) {

	/** Companies of one group count once, for they know each other's figures. */
	static final int CONTRIBUTORS = 5;

	static final int PROJECTS = 8;

	/**
	 * In per cent, of the denominator and of the projects as well: quartiles take one
	 * value a project, however few cases it has.
	 */
	static final int LARGEST_SHARE = 40;

	/**
	 * Keeps apart what can be kept apart, trait by trait. What is too small alone is put
	 * together; where that is too small as well, the smallest of its neighbours goes with
	 * it, for else the total would give it away (complementary suppression). None, where
	 * not even all of them together can be shown.
	 */
	public static List<PeerCell> partition(Collection<Peer> peers) {
		List<PeerCell> cells = new ArrayList<>();
		if (mayBeShown(peers)) {
			split(new PeerCell(List.of(), false, List.copyOf(peers)), cells);
		}
		return cells;
	}

	/**
	 * At least 5 contributors and 8 projects, and none above 40 % of the denominator or
	 * of the projects.
	 */
	static boolean mayBeShown(Collection<Peer> peers) {
		long projects = peers.stream().map((peer) -> peer.tenantId() + peer.projectId()).distinct().count();
		long contributors = peers.stream().map(Peer::contributor).distinct().count();
		return contributors >= CONTRIBUTORS && projects >= PROJECTS
				&& nobodyPrevails(peers, (peer) -> peer.figure().denominator()) && nobodyPrevails(peers, (peer) -> 1);
	}

	private static boolean nobodyPrevails(Collection<Peer> peers, ToLongFunction<Peer> weight) {
		Map<String, Long> shares = new HashMap<>();
		peers.forEach((peer) -> shares.merge(peer.contributor(), weight.applyAsLong(peer), Long::sum));
		long total = shares.values().stream().mapToLong(Long::longValue).sum();
		return shares.values().stream().allMatch((share) -> share * 100 <= total * LARGEST_SHARE);
	}

	private static void split(PeerCell cell, List<PeerCell> cells) {
		int depth = cell.traits().size();
		if (cell.rest() || cell.peers().getFirst().traits().size() == depth) {
			cells.add(cell);
			return;
		}
		Map<String, List<Peer>> byTrait = cell.peers()
			.stream()
			.collect(Collectors.groupingBy((peer) -> peer.traits().get(depth), TreeMap::new, Collectors.toList()));
		List<Map.Entry<String, List<Peer>>> shown = new ArrayList<>(byTrait.entrySet());
		shown.removeIf((child) -> !mayBeShown(child.getValue()));
		shown.sort(Comparator.comparingInt((child) -> child.getValue().size()));
		List<Peer> rest = restOf(byTrait, shown);
		while (!rest.isEmpty() && !mayBeShown(rest) && !shown.isEmpty()) {
			shown.removeFirst();
			rest = restOf(byTrait, shown);
		}
		if (shown.isEmpty()) {
			cells.add(cell);
			return;
		}
		shown.forEach((child) -> split(cell.narrowed(child.getKey(), child.getValue()), cells));
		if (!rest.isEmpty()) {
			cells.add(new PeerCell(cell.traits(), true, rest));
		}
	}

	private static List<Peer> restOf(Map<String, List<Peer>> all, List<Map.Entry<String, List<Peer>>> shown) {
		return all.entrySet()
			.stream()
			.filter((child) -> !shown.contains(child))
			.flatMap((child) -> child.getValue().stream())
			.toList();
	}

	private PeerCell narrowed(String trait, List<Peer> peers) {
		List<String> traits = new ArrayList<>(this.traits);
		traits.add(trait);
		return new PeerCell(List.copyOf(traits), false, peers);
	}

}
