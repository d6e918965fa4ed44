package io.linli.console.report;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a report lacks of one kind.
 */
record Lack(Shortfall.Kind kind, List<Shortfall> shortfalls) {

	/**
	 * What a report lacks, kind by kind.
	 * @param contents null: nobody can say
	 */
	static List<Lack> of(@Nullable Contents contents) {
		var all = (contents != null) ? Shortfall.of(contents) : List.<Shortfall>of();
		return Stream.of(Shortfall.Kind.values())
			.map((kind) -> new Lack(kind, all.stream().filter((shortfall) -> shortfall.kind() == kind).toList()))
			.filter((lack) -> !lack.shortfalls().isEmpty())
			.toList();
	}

}
