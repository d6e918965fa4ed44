package io.linli.api.renovation;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;

import io.linli.api.desk.Desk;
import io.linli.api.desk.Entry;
import io.linli.api.event.Happening;
import io.linli.api.graphql.Checks;
import io.linli.sla.SubjectKind;
import org.springframework.stereotype.Component;

/**
 * What both desks do with a step: what is due first after it gives the renovation its
 * place in the work list.
 */
@Component
class RenovationSteps {

	private final Desk desk;

	private final Renovations renovations;

	RenovationSteps(Desk desk, Renovations renovations) {
		this.desk = desk;
		this.renovations = renovations;
	}

	UUID take(RenovationStep command, String kind, BiConsumer<Renovation, Entry> work) {
		return take(command, kind, "APP", work);
	}

	UUID take(RenovationStep command, String kind, String channel, BiConsumer<Renovation, Entry> work) {
		Checks checks = new Checks();
		UUID id = checks.key("renovationId", "Renovation", command.renovationId());
		Instant occurred = checks.occurred(command.occurredAt(), this.desk.now());
		checks.pass();
		Happening happening = Happening.of(kind, occurred, channel);
		return this.desk.step(command, this.renovations, SubjectKind.RENOVATION, id, happening, (renovation, entry) -> {
			work.accept(renovation, entry);
			renovation.dueAt(entry.clocks().earliestDue());
		});
	}

}
