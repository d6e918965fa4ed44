package io.linli.console.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.linli.console.language.Words;
import io.linli.kpi.Direction;

/**
 * Says what a page shows: at its head, on its picture, and in its files.
 */
final class Caption {

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
		return String.join("-", this.page.kpi().code(), this.page.view().path(), this.page.period().from().toString(),
				this.page.period().to().toString());
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

	/** The lines that go with a sheet. */
	List<String> remarks() {
		var head = Stream.of(view(), kpi(), this.say.term(this.page.kpi().description()), period(), asOf(), run());
		return Stream.concat(head, notes().stream()).toList();
	}

}
