package io.linli.api.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import io.linli.api.desk.Desk;
import io.linli.api.event.Happening;
import io.linli.api.graphql.Checks;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.sla.Clock;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Asked;
import io.linli.tenancy.Caller;
import io.linli.tenancy.Cells;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Role;
import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where callbacks are recorded, each with its own case: one transaction that appends the
 * evidence and stops the clock, or does nothing.
 */
@Component
class CallbackDesk {

	private static final String ARRANGED = """
			select supervisor, arranged_at from callback_arrangement where callback_id = ? order by number desc limit 1""";

	private final Desk desk;

	private final Callbacks callbacks;

	private final Doers doers;

	private final TenantWrites writes;

	CallbackDesk(Desk desk, Callbacks callbacks, Doers doers, TenantWrites writes) {
		this.desk = desk;
		this.callbacks = callbacks;
		this.doers = doers;
		this.writes = writes;
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
					expectAllowed(callback, caller, input.doneAt());
					Instant recorded = entry.recorded().get();
					callback.record(input, caller.name(), recorded);
					if (input.reached()) {
						entry.clocks().stop(Clock.CALLBACK, callback.cycle(), input.doneAt(), recorded);
					}
				});
	}

	private void expectAllowed(Callback callback, Caller caller, Instant doneAt) {
		boolean ofComplaint = callback.of() instanceof Case.OfComplaint;
		Role other = ofComplaint ? Role.PROJECT_MANAGER : Role.RECEPTIONIST;
		if (!caller.is(Role.CUSTOMER_SERVICE_SUPERVISOR) && !caller.is(other)) {
			throw notAllowed(ofComplaint ? "A complaint is called back by the customer-service supervisor."
					: "Customer service calls back.");
		}
		Asked<Set<String>> doers = this.doers.of(callback.of());
		Asked<List<Arranged>> arranged = ofComplaint
				? this.writes.ask((row, number) -> Arranged.of(row), ARRANGED, callback.id()) : () -> List.of();
		if (doers.get().contains(caller.name())) {
			throw notAllowed("Whoever did the job does not call back about it: somebody else has to.");
		}
		if (ofComplaint) {
			expectArranged(arranged.get(), caller, doneAt);
		}
	}

	/**
	 * Two have arranged it before (B-10); the manager makes it only where he stands in
	 * for customer service.
	 */
	private static void expectArranged(List<Arranged> arranged, Caller caller, Instant doneAt) {
		if (arranged.isEmpty()) {
			throw RefusedException.wrongState("Two supervisors arrange the callback of a complaint before it is made.");
		}
		Arranged by = arranged.getFirst();
		if (!caller.is(Role.CUSTOMER_SERVICE_SUPERVISOR) && !caller.name().equals(by.supervisor())) {
			throw notAllowed("A complaint is called back by the customer-service supervisor, or by the manager who "
					+ "arranged it because every one of them handled the complaint: where whoever arranged it cannot make it any more, it is arranged anew.");
		}
		Checks.expectAfter(doneAt, by.at(), "the callback was arranged");
	}

	private static RefusedException notAllowed(String message) {
		return new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED, message));
	}

	/** Who arranged it in customer service's name, and when, as claimed. */
	private record Arranged(String supervisor, Instant at) {

		static Arranged of(ResultSet row) throws SQLException {
			return new Arranged(row.getString("supervisor"), Objects.requireNonNull(Cells.time(row, "arranged_at")));
		}

	}

}
