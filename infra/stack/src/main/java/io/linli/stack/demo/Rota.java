package io.linli.stack.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Who of a project is where and when: nobody is on two sites at once (D-20). */
final class Rota {

	/** Until when, by since when. */
	private final Map<String, NavigableMap<Instant, Instant>> busy = new HashMap<>();

	/** Sends the first who has the time; nobody where none has. */
	Optional<String> send(List<String> people, Instant from, Instant until) {
		Optional<String> free = people.stream().filter((person) -> isFree(person, from, until)).findFirst();
		free.ifPresent((person) -> visits(person).put(from, until));
		return free;
	}

	private boolean isFree(String person, Instant from, Instant until) {
		Map.Entry<Instant, Instant> before = visits(person).lowerEntry(until);
		return before == null || !before.getValue().isAfter(from);
	}

	private NavigableMap<Instant, Instant> visits(String person) {
		return this.busy.computeIfAbsent(person, (name) -> new TreeMap<>());
	}

}
