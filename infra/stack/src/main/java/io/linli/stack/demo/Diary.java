package io.linli.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.linli.sla.SubjectKind;

/**
 * The steps of a case that the server has learned of by now, one after the other.
 *
 * @param soonest how soon after a step the server learns of it
 * @param latest and how late
 */
record Diary(Scene scene, Duration soonest, Duration latest, List<Entry> entries) {

	Diary(Scene scene, Duration soonest, Duration latest) {
		this(scene, soonest, latest, new ArrayList<>());
	}

	/** False: it has not become known by now, and nothing behind it either. */
	boolean happen(String kind, Instant occurred, String actor, Role role, String channel) {
		Instant recorded = this.scene.later(occurred, this.soonest, this.latest);
		if (!this.entries.isEmpty() && !recorded.isAfter(last().recorded())) {
			recorded = last().recorded().plusSeconds(1);
		}
		if (!this.scene.knows(recorded)) {
			return false;
		}
		this.entries.add(new Entry(kind, occurred, recorded, actor, role, channel));
		return true;
	}

	boolean isEmpty() {
		return this.entries.isEmpty();
	}

	Entry first() {
		return this.entries.getFirst();
	}

	Entry last() {
		return this.entries.getLast();
	}

	/** Of a record that each step has changed. */
	int version() {
		return this.entries.size() - 1;
	}

	void write(SubjectKind kind, UUID id) {
		this.entries.forEach((entry) -> this.scene.write(kind, id, entry));
	}

}
