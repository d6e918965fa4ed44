package io.linli.api.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * @param openedAt when the worker opened it, as claimed
 * @param worker whose order it is
 * @param arrivalBy who entered the arrival
 * @param arrivedByIntake whether that was somebody of the intake
 */
record Told(Instant recordedAt, @Nullable Instant receivedAt, @Nullable Instant arrivedAt,
		@Nullable Instant completedAt, @Nullable UUID orderId, @Nullable Instant openedAt, @Nullable String worker,
		@Nullable String arrivalBy, boolean arrivedByIntake, Map<SheetEntry.Field, @Nullable String> fields,
		int version, int orderVersion) {

	private static final Set<Role> INTAKE = Set.of(Role.RECEPTIONIST, Role.CUSTOMER_SERVICE_SUPERVISOR);

	/** As it was kept. */
	static Told of(ResultSet row) throws SQLException {
		Map<SheetEntry.Field, @Nullable String> fields = new EnumMap<>(SheetEntry.Field.class);
		for (SheetEntry.Field field : SheetEntry.Field.values()) {
			fields.put(field, row.getString(field.name()));
		}
		return new Told(Objects.requireNonNull(Cells.time(row, "recorded_at")), Cells.time(row, "received_at"),
				Cells.time(row, "arrived_at"), Cells.time(row, "completed_at"), Cells.optionalKey(row, "order_id"),
				Cells.time(row, "opened_at"), row.getString("worker"), row.getString("arrival_by"),
				isIntake(row.getString("arrival_role")), fields, row.getInt("version"), row.getInt("order_version"));
	}

	/** Of the roles that the evidence names, one is the intake's. */
	private static boolean isIntake(@Nullable String roles) {
		List<String> named = (roles != null) ? List.of(roles.split(" ")) : List.of();
		return INTAKE.stream().anyMatch((role) -> named.contains(role.claim()));
	}

	/**
	 * Two parties say that the worker is there: the intake and, where it entered the
	 * arrival itself, the worker; a second worker's word is not the intake's.
	 */
	void expectOtherParty(Caller caller, Instant at) {
		Checks.expectAfter(at, expect(this.arrivedAt, "has not arrived"), "the arrival");
		boolean toldByIntake = this.arrivedByIntake && !Objects.equals(this.arrivalBy, this.worker);
		boolean isWorker = Objects.equals(caller.name(), this.worker);
		boolean other = toldByIntake ? isWorker : !isWorker && INTAKE.stream().anyMatch(caller::is);
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
		Checks.expectAfter(at, expect(this.arrivedAt, "has not arrived"), "the arrival");
		if (!Objects.equals(caller.name(), this.worker)) {
			throw notAllowed("The worker of the order says this.");
		}
	}

	/** Copies are handed out when the work is done. */
	void expectCompleted(Instant at) {
		Checks.expectAfter(at, expect(this.completedAt, "has not completed the repair"), "the repair was completed");
	}

	/** Nothing is used up without an order. */
	void expectOrdered(Instant at) {
		Checks.expectAfter(at, expect(this.openedAt, "has not opened the order"), "the order was opened");
	}

	/** A correction says something else, and not before the record was made. */
	void expectChange(SheetEntry.Field field, String value, Instant at) {
		Checks.expectAfter(at, this.recordedAt, "the repair was recorded");
		if (value.equals(this.fields.get(field))) {
			throw new RefusedException(UserError.invalid("This stands there already.", "value"));
		}
	}

	private static Instant expect(@Nullable Instant step, String name) {
		if (step == null) {
			throw wrongState(name);
		}
		return step;
	}

	private static RefusedException wrongState(String step) {
		return RefusedException.wrongState("The worker " + step + " yet.");
	}

	private static RefusedException notAllowed(String message) {
		return new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED, message));
	}

}
