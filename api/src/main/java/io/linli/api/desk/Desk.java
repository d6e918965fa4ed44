package io.linli.api.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import io.linli.api.event.Events;
import io.linli.api.event.Happening;
import io.linli.api.graphql.Command;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.Step;
import io.linli.api.sla.Clocks;
import io.linli.api.sla.Deadlines;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Asked;
import org.springframework.stereotype.Component;

/**
 * Carries a command out in the transaction of a feature's desk: claims its key, appends
 * the evidence, lets the verb work, and keeps what it has changed. All that is asked
 * before the first answer is needed travels in one round trip.
 */
@Component
public class Desk {

	private final Idempotency idempotency;

	private final Events events;

	private final Deadlines deadlines;

	private final InstantSource time;

	Desk(Idempotency idempotency, Events events, Deadlines deadlines, InstantSource time) {
		this.idempotency = idempotency;
		this.events = events;
		this.deadlines = deadlines;
		this.time = time;
	}

	/** What claimed times are held against. */
	public Instant now() {
		return this.time.instant();
	}

	/** Opens a new record. */
	public UUID open(Command command, SubjectKind kind, Happening happening, Consumer<Entry> work) {
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		Asked<Instant> recorded = this.events.append(kind, id, happening);
		Entry entry = new Entry(kind, id, happening.occurredAt(), recorded, Clocks.none());
		work.accept(entry);
		this.deadlines.keep(entry.clocks());
		return id;
	}

	/** What the command says besides its own happening. */
	public void append(Entry entry, Happening happening) {
		this.events.append(entry.kind(), entry.id(), happening);
	}

	/** Takes a step with a record, which nobody else takes at the same time. */
	public <R> UUID step(Step command, Records<R> records, SubjectKind kind, UUID id, Happening happening,
			BiConsumer<R, Entry> work) {
		this.idempotency.claim(command, id);
		Asked<R> asked = records.ask(id, command.expectedVersion());
		Asked<Clocks> clocks = this.deadlines.of(id);
		Asked<Instant> recorded = this.events.append(kind, id, happening);
		R record = asked.get();
		Entry entry = new Entry(kind, id, happening.occurredAt(), recorded, clocks.get());
		work.accept(record, entry);
		records.keep(record);
		this.deadlines.keep(entry.clocks());
		return id;
	}

}
