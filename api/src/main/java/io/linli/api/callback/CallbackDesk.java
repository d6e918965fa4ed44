package io.linli.api.callback;

import java.time.Instant;
import java.util.UUID;

import io.linli.api.desk.Desk;
import io.linli.api.event.Happening;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.repair.Workers;
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

	private final Desk desk;

	private final Callbacks callbacks;

	private final Workers workers;

	CallbackDesk(Desk desk, Callbacks callbacks, Workers workers) {
		this.desk = desk;
		this.callbacks = callbacks;
		this.workers = workers;
	}

	/** Records the form (B-20, B-22); somebody who was not reached is called again. */
	@Transactional
	UUID record(RecordCallback command) {
		RecordCallback.Checked input = command.check(this.desk.now());
		Happening happening = Happening.of(input.reached() ? "ANSWERED" : "NOT_REACHED", input.doneAt(),
				input.method().name());
		return this.desk.step(command, this.callbacks, SubjectKind.CALLBACK, input.id(), happening,
				(callback, entry) -> {
					Caller caller = CurrentCaller.get();
					expectAllowed(callback, caller);
					Instant recorded = entry.recorded().get();
					callback.record(input, caller.name(), recorded);
					if (input.reached()) {
						entry.clocks().stop(Clock.CALLBACK, callback.cycle(), input.doneAt(), recorded);
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
