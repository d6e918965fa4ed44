package io.linli.sla.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of time from an instant until just before another; one that would end before
 * it begins is empty.
 */
public record Span(Instant from, Instant until) {

	/**
	 * The same time in stretches that are in order and apart: overlapping and nested ones
	 * are counted once.
	 */
	public static List<Span> union(Collection<Span> spans) {
		List<Span> apart = new ArrayList<>();
		spans.stream().filter((span) -> !span.empty()).sorted(Comparator.comparing(Span::from)).forEach((span) -> {
			if (!apart.isEmpty() && !span.from.isAfter(apart.getLast().until)) {
				Span last = apart.removeLast();
				apart.add(new Span(last.from, last.until.isAfter(span.until) ? last.until : span.until));
			}
			else {
				apart.add(span);
			}
		});
		return List.copyOf(apart);
	}

	private boolean empty() {
		return !this.from.isBefore(this.until);
	}

}
