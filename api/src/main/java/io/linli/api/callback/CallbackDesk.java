package io.linli.api.callback;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

import io.linli.api.event.Events;
import io.linli.api.event.Happening;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.repair.Workers;
import io.linli.api.sla.Deadlines;
import io.linli.sla.Clock;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where callbacks are recorded, each with its own case: one transaction that appends the
 * evidence and stops the clock, or does nothing.
 */
@Component
class CallbackDesk {

	private final Callbacks callbacks;

	private final Workers workers;

	private final Events events;

	private final Deadlines deadlines;

	private final Idempotency idempotency;

	private final InstantSource time;

	CallbackDesk(Callbacks callbacks, Workers workers, Events events, Deadlines deadlines, Idempotency idempotency,
			InstantSource time) {
		this.callbacks = callbacks;
		this.workers = workers;
		this.events = events;
		this.deadlines = deadlines;
		this.idempotency = idempotency;
		this.time = time;
	}

	/** Records the form (B-20, B-22); somebody who was not reached is called again. */
	@Transactional
	UUID record(RecordCallback command) {
		RecordCallback.Checked input = command.check(this.time.instant());
		return this.idempotency.once(command, input.id(), () -> {
			Caller caller = CurrentCaller.get();
			Callback callback = this.callbacks.get(input.id(), command.expectedVersion());
			expectAllowed(callback, caller);
			String kind = input.reached() ? "ANSWERED" : "NOT_REACHED";
			Instant recorded = this.events.append(SubjectKind.CALLBACK, callback.id(),
					Happening.of(kind, input.doneAt(), input.method().name()));
			callback.record(input, caller.name(), recorded);
			if (input.reached()) {
				this.deadlines.stop(callback.id(), Clock.CALLBACK, callback.cycle(), input.doneAt(), recorded);
			}
		});
	}

	private void expectAllowed(Callback callback, Caller caller) {
		UUID repair = callback.repairRequestId();
		if (repair == null && !caller.is(Role.CUSTOMER_SERVICE_SUPERVISOR)) {
			throw notAllowed("A complaint is called back by the customer-service supervisor.");
		}
		if (repair != null && this.workers.did(repair, caller.name())) {
			throw notAllowed("Whoever did the repair does not call back about it: somebody else has to.");
		}
	}

	private static RefusedException notAllowed(String message) {
		return new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED, message));
	}

}
