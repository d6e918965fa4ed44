package io.linli.api.visit;

import java.time.Instant;
import java.util.UUID;

import io.linli.api.desk.Desk;
import io.linli.api.event.Happening;
import io.linli.api.graphql.Checks;
import io.linli.sla.Clock;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.CurrentCaller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a resident is asked about a service, about exactly one (B-18): one transaction
 * that appends the evidence and stops the clock, or does nothing.
 */
@Component
class ServiceCallbackDesk {

	private final Desk desk;

	private final ServiceCallbacks callbacks;

	private final OwedServices owed;

	ServiceCallbackDesk(Desk desk, ServiceCallbacks callbacks, OwedServices owed) {
		this.desk = desk;
		this.callbacks = callbacks;
		this.owed = owed;
	}

	/** The clock of one that has come to be owed starts. */
	@Transactional
	void begin(UUID id) {
		this.owed.begin(id);
	}

	/** It stays owed where nobody was reached. */
	@Transactional
	UUID record(Visit.CallBack command) {
		Checks checks = new Checks();
		UUID id = checks.key("serviceCallbackId", "ServiceCallback", command.serviceCallbackId());
		Answers answers = command.answers().check(checks);
		boolean answered = answers.given() || command.chargeCorrect() != null;
		checks.require(command.reached() || !(answered || command.declined()),
				"There are no answers of somebody who was not reached.", "reached");
		checks.require(!command.reached() || command.declined() != answered,
				"Somebody who was reached answers something, or declines to.", "declined");
		Instant at = checks.occurred(command.occurredAt(), this.desk.now());
		checks.pass();
		// Owed, but the sweep may not have come to it.
		this.owed.begin(id);
		Happening happening = Happening.of(command.reached() ? "ANSWERED" : "NOT_REACHED", at, command.method().name());
		return this.desk.step(command, this.callbacks, SubjectKind.SERVICE_CALLBACK, id, happening,
				(callback, entry) -> {
					Instant recorded = entry.recorded().get();
					callback.record(command, answers, at, CurrentCaller.get().name(), recorded);
					if (command.reached()) {
						entry.clocks().stop(Clock.CALLBACK, 1, at, recorded);
					}
				});
	}

}
