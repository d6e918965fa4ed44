package io.linli.api.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Caller;
import io.linli.tenancy.Cells;
import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a repair's record says so far, against which an entry is held.
 *
 * @param orderId null before a worker opened the order
 * @param worker whose order it is
 * @param arrivalBy who entered the arrival
 */
record Told(Instant recordedAt, @Nullable Instant receivedAt, @Nullable Instant arrivedAt,
		@Nullable Instant completedAt, @Nullable UUID orderId, @Nullable String worker, @Nullable String arrivalBy,
		Map<SheetEntry.Field, @Nullable String> fields, int version, int orderVersion) {

	/** As it was kept. */
	static Told of(ResultSet row) throws SQLException {
		Map<SheetEntry.Field, @Nullable String> fields = new EnumMap<>(SheetEntry.Field.class);
		for (SheetEntry.Field field : SheetEntry.Field.values()) {
			fields.put(field, row.getString(field.name()));
		}
		return new Told(Objects.requireNonNull(Cells.time(row, "recorded_at")), Cells.time(row, "received_at"),
				Cells.time(row, "arrived_at"), Cells.time(row, "completed_at"), Cells.optionalKey(row, "order_id"),
				row.getString("worker"), row.getString("arrival_by"), fields, row.getInt("version"),
				row.getInt("order_version"));
	}

	/** Two parties say that the worker is there: the worker, and the intake. */
	void expectOtherParty(Caller caller, Instant at) {
		Checks.expectAfter(at, expect(this.arrivedAt, "arrived at"), "the arrival");
		boolean byWorker = Objects.equals(this.arrivalBy, this.worker);
		boolean other = byWorker ? caller.is(Role.RECEPTIONIST) || caller.is(Role.CUSTOMER_SERVICE_SUPERVISOR)
				: Objects.equals(caller.name(), this.worker);
		if (!other || Objects.equals(caller.name(), this.arrivalBy)) {
			throw notAllowed("The other party confirms an arrival: the intake what the worker said, or the worker.");
		}
	}

	/** Somebody heard of it before its recorder did. */
	void expectBeforeReceipt(Instant contact) {
		Instant received = (this.receivedAt != null) ? this.receivedAt : this.recordedAt;
		if (contact.isAfter(received)) {
			throw new RefusedException(UserError.of(UserError.Code.IMPOSSIBLE_TIME,
					"This is after the repair was received, at " + received + ".", "occurredAt"));
		}
	}

	/** The worker says how the worker behaved. */
	void expectWorker(Caller caller, Instant at) {
		Checks.expectAfter(at, expect(this.arrivedAt, "arrived at"), "the arrival");
		if (!Objects.equals(caller.name(), this.worker)) {
			throw notAllowed("The worker of the order says this.");
		}
	}

	/** Copies are handed out when the work is done. */
	void expectCompleted(Instant at) {
		Checks.expectAfter(at, expect(this.completedAt, "completed"), "the repair was completed");
	}

	/** Nothing is used up without an order. */
	void expectOrdered() {
		if (this.orderId == null) {
			throw wrongState("ordered");
		}
	}

	private static Instant expect(@Nullable Instant step, String name) {
		if (step == null) {
			throw wrongState(name);
		}
		return step;
	}

	private static RefusedException wrongState(String step) {
		return new RefusedException(
				UserError.of(UserError.Code.WRONG_STATE, "The repair has not been " + step + " yet."));
	}

	private static RefusedException notAllowed(String message) {
		return new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED, message));
	}

}
