package io.linli.console.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.linli.console.language.Words;
import io.linli.kpi.Direction;

/**
 * Says what a page shows: at its head, on its picture, and in its files.
 */
final class Caption {

	private static final Pattern NO_NAME_OF_A_FILE = Pattern.compile("[^\\p{L}\\p{N}]+");

	private final BenchmarkPage page;

	private final Words words;

	private final FigureWords say;

	Caption(BenchmarkPage page, Words words) {
		this.page = page;
		this.words = words;
		this.say = new FigureWords(page.kpi(), words);
	}

	public String view() {
		return this.words.say("benchmark.view." + this.page.view());
	}

	/** Over the chart: the view, and whether its values are claimed. */
	public String heading() {
		return this.say.heading(view());
	}

	/** The workplace, and what of it was chosen. */
	public String where() {
		return String.join(" › ", this.page.where());
	}

	/** The KPI by its family and name. */
	public String kpi() {
		return this.page.kpi().family() + " " + this.say.term(this.page.kpi().title());
	}

	/** The months, in a comparison both periods. */
	public String period() {
		var later = this.say.period(this.page.period());
		return (this.page.view() == View.PERIODS)
				? this.words.say("benchmark.versus", later, this.say.period(this.page.earlier())) : later;
	}

	public String asOf() {
		return this.words.say("benchmark.as-of", this.words.moment(this.page.run().asOf()));
	}

	public String run() {
		var run = this.page.run();
		return this.words.say("benchmark.run", run.kpiVersion(), run.shortId(), this.words.moment(run.publishedAt()));
	}

	/** What a file and a picture are called. */
	public String fileName() {
		var parts = new ArrayList<String>();
		parts.add(this.page.kpi().code());
		parts.add(this.page.view().path());
		if (this.page.where().size() > 1) {
			parts.add(NO_NAME_OF_A_FILE.matcher(this.page.where().getLast()).replaceAll("_"));
		}
		parts.addAll(months("-"));
		return String.join("-", parts);
	}

	/** First and last month of the period; in a comparison also of the earlier one. */
	private List<String> months(String between) {
		var later = this.page.period().from() + between + this.page.period().to();
		return (this.page.view() == View.PERIODS)
				? List.of(later, this.page.earlier().from() + between + this.page.earlier().to()) : List.of(later);
	}

	/** What holds for all rows of a file without remarks. */
	SequencedMap<String, String> everywhere() {
		var said = new LinkedHashMap<String, String>();
		said.put(this.words.say("benchmark.kpi"), this.page.kpi().code() + " · " + this.page.kpi().version());
		said.put(this.words.say("benchmark.file.where"), where());
		said.put(this.words.say("benchmark.file.months"), String.join(" : ", months("/")));
		said.put(this.words.say("benchmark.file.as-of"), Words.iso(this.page.run().asOf()));
		return said;
	}

	/** Everything without which the figures would be misread. */
	public List<String> notes() {
		var notes = new ArrayList<>(this.page.drawing().notes());
		var kpi = this.page.kpi();
		var table = this.page.drawing().table();
		if (table != null && table.thin()) {
			notes.add(this.words.say("benchmark.small.note", this.say.few()));
		}
		if (kpi.direction() == Direction.LOWER_IS_BETTER) {
			notes.add(this.words.say("benchmark.lower-is-better"));
		}
		if (kpi.formula().hasProof() && this.page.view() != View.PEERS) {
			notes.add(this.words.say("benchmark.claimed.note"));
		}
		return notes;
	}

	private Stream<String> legend() {
		var legend = this.page.drawing().legend();
		return legend.isEmpty() ? Stream.empty() : Stream.concat(Stream.of(this.words.say("benchmark.legend")),
				legend.stream().map(Plot.Map.Tone::meaning));
	}

	/** The lines that go with a sheet. */
	List<String> remarks() {
		var head = Stream.of(view(), kpi(), this.say.term(this.page.kpi().description()), period(), asOf(), run(),
				where());
		return Stream.of(head, notes().stream(), legend()).flatMap((lines) -> lines).toList();
	}

}
