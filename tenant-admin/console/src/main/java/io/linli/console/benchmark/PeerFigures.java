package io.linli.console.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.linli.console.benchmark.table.Cell;
import io.linli.console.benchmark.table.Table;
import io.linli.console.benchmark.table.Table.Column;
import io.linli.kpi.Figure;
import io.linli.kpi.Registry;
import io.linli.kpi.compare.Comparison;
import io.linli.kpi.compare.Spread;
import org.jspecify.annotations.Nullable;

/**
 * Projects beside cells of peers, which name nobody and tell whole per cents only.
 */
final class PeerFigures {

	/** Traits of the narrowest cell, beside the level. */
	private static final int ALL_TRAITS = 3;

	private final FigureWords say;

	private final Place place;

	private final boolean manyCompanies;

	/**
	 * A project's month, and its cell.
	 *
	 * @param levelRank null where the cell is wider than that
	 * @param traits keys of what else the cell's projects have in common
	 * @param rest it is what was left of a wider cell
	 */
	record Peer(Project project, Figure figure, Spread spread, @Nullable Integer levelRank, List<String> traits,
			boolean rest, boolean thin, long tenantsAtLeast, long projectsAtLeast, long casesAtLeast) {
	}

	PeerFigures(FigureWords say, Place place, boolean manyCompanies) {
		this.say = say;
		this.place = place;
		this.manyCompanies = manyCompanies;
	}

	Drawing of(List<Peer> peers) {
		var notes = new ArrayList<>(this.say.notesOfRows(peers.size()));
		notes.add(this.say.say("benchmark.peers.note"));
		if (!Registry.settles(this.say.kpi())) {
			notes.add(this.say.say("benchmark.peers.moving"));
		}
		return new Drawing(List.of(), peers.isEmpty() ? null : plot(peers.stream().limit(Plot.MOST_ROWS).toList()),
				new Table(columns(), peers.stream().map(this::row).toList()), notes);
	}

	private List<Column> columns() {
		var columns = new ArrayList<Column>();
		columns.add(Column.text(this.say.say("benchmark.project")));
		if (this.manyCompanies) {
			columns.add(Column.text(this.say.say("benchmark.company")));
		}
		columns.add(Column.values(this.say.valueTitle()));
		columns.addAll(this.say.intervalColumns());
		for (var key : List.of("benchmark.peers.lower", "benchmark.peers.median", "benchmark.peers.upper")) {
			columns.add(Column.figures(this.say.say(key)));
		}
		columns.add(Column.text(this.say.say("benchmark.peers.cell")));
		columns.add(Column.text(this.say.say("benchmark.peers.size")));
		columns.add(Column.text(this.say.say("benchmark.peers.footnote")));
		return columns;
	}

	private List<Cell> row(Peer peer) {
		var row = new ArrayList<Cell>();
		row.add(Cell.text(peer.project().name()).leadingTo(this.place.at(peer.project()).address()));
		if (this.manyCompanies) {
			row.add(Cell.text(peer.project().company())
				.leadingTo(this.place.narrowedTo(peer.project().companyId()).address()));
		}
		row.add(this.say.cell(peer.figure()));
		row.addAll(this.say.intervalCells(Comparison.interval(this.say.kpi(), peer.figure())));
		row.add(this.say.wholeCell(peer.spread().lowerQuartile()));
		row.add(this.say.wholeCell(peer.spread().median()));
		row.add(this.say.wholeCell(peer.spread().upperQuartile()));
		row.add(Cell.text(cell(peer)));
		var words = this.say.words();
		row.add(Cell.text(
				this.say.say(this.say.proportion() ? "benchmark.peers.at-least.cases" : "benchmark.peers.at-least.days",
						words.number(peer.tenantsAtLeast()), words.number(peer.projectsAtLeast()),
						words.number(peer.casesAtLeast()))));
		row.add(Cell.text(footnote(peer)));
		return row;
	}

	/** What the cell's projects have in common. */
	private String cell(Peer peer) {
		var traits = new ArrayList<String>();
		if (peer.levelRank() != null) {
			traits.add((peer.levelRank() == 0) ? this.say.say("benchmark.peers.no-level")
					: this.say.say("benchmark.peers.level", peer.levelRank()));
		}
		peer.traits().forEach((trait) -> traits.add(this.say.say("benchmark.peers." + trait)));
		return traits.isEmpty() ? this.say.say("benchmark.peers.everybody")
				: traits.stream().collect(Collectors.joining(" · "));
	}

	private String footnote(Peer peer) {
		var said = new ArrayList<String>();
		if (peer.rest()) {
			said.add(this.say.say("benchmark.peers.rest"));
		}
		else if (peer.levelRank() == null || peer.traits().size() < ALL_TRAITS) {
			said.add(this.say.say("benchmark.peers.wider"));
		}
		if (peer.thin()) {
			said.add(this.say.say("benchmark.peers.thin"));
		}
		return said.isEmpty() ? this.say.say("benchmark.nothing") : String.join(" ", said);
	}

	private Plot plot(List<Peer> peers) {
		var spans = new ArrayList<Plot.Spans.Span>();
		for (int row = 0; row < peers.size(); row++) {
			var spread = peers.get(row).spread();
			spans.add(new Plot.Spans.Span(row, spread.lowerQuartile(), spread.upperQuartile(), Mood.USUAL.name()));
		}
		var heads = peers.stream()
			.map((peer) -> new Plot.Map.Head(peer.project().name(), this.place.at(peer.project()).address()))
			.toList();
		return new Plot.Spans("spans", this.say.proportion(), heads, spans, List.of(
				marks("benchmark.peers.median", "tick", peers, (peer) -> peer.spread().median(), (peer) -> false,
						(peer) -> cell(peer) + "\n"
								+ this.say.say("benchmark.range", this.say.rounded(peer.spread().lowerQuartile()),
										this.say.rounded(peer.spread().upperQuartile()))),
				marks("benchmark.peers.own", "dot", peers, (peer) -> this.say.kpi().value(peer.figure()),
						(peer) -> this.say.thin(peer.figure()),
						(peer) -> this.say.sentence(peer.project().name(), peer.figure()))),
				List.of(new Plot.Funnel.Meaning(Mood.USUAL.name(), this.say.say("benchmark.peers.quartiles"))));
	}

	private Plot.Spans.Marks marks(String name, String shape, List<Peer> peers, Function<Peer, @Nullable Double> value,
			Predicate<Peer> thin, Function<Peer, String> text) {
		var values = new ArrayList<@Nullable Double>();
		peers.forEach((peer) -> values.add(value.apply(peer)));
		return new Plot.Spans.Marks(this.say.say(name), shape, values, peers.stream().map(thin::test).toList(),
				peers.stream().map(text).toList());
	}

}
