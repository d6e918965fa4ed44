package io.linli.api.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.RefusedException;
import io.linli.sla.CaseKind;
import io.linli.sla.Scope;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Cells;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;

/**
 * A callback that a service owes, until the resident was reached or the contract had
 * ended before.
 */
final class ServiceCallback {

	static final String COLUMNS = """
			owed.id, owed.project_id, service.kind, owed.owed_since, owed.due_at, owed.reached, owed.cancelled_at, owed.version""";

	static final String SOURCE = """
			from service_callback owed
			 join agreed_service service on service.tenant_id = owed.tenant_id and service.id = owed.agreed_service_id\s""";

	private final UUID id;

	private final UUID project;

	private final CaseKind of;

	private final Instant owedSince;

	private final int version;

	private final boolean open;

	private @Nullable Instant due;

	private Values changed = new Values();

	ServiceCallback(UUID id, UUID project, CaseKind of, Instant owedSince, int version, boolean open) {
		this.id = id;
		this.project = project;
		this.of = of;
		this.owedSince = owedSince;
		this.version = version;
		this.open = open;
	}

	/** As it was kept. */
	static ServiceCallback of(ResultSet row) throws SQLException {
		boolean reached = row.getBoolean("reached");
		ServiceCallback callback = new ServiceCallback(Cells.key(row, "id"), Cells.key(row, "project_id"),
				"CONTRACTED".equals(row.getString("kind")) ? CaseKind.CONTRACTED_SERVICE : CaseKind.OTHER_SERVICE,
				Objects.requireNonNull(Cells.time(row, "owed_since")), row.getInt("version"),
				!reached && Cells.time(row, "cancelled_at") == null);
		callback.due = Cells.time(row, "due_at");
		return callback;
	}

	/** The resident was asked, or not reached: then it is still owed. */
	void record(Visit.CallBack input, Answers answers, Instant at, String caller, Instant recordedAt) {
		if (!this.open) {
			throw RefusedException.wrongState("This callback has its answers already, or is owed no longer.");
		}
		Checks.expectAfter(at, this.owedSince, "the callback was owed");
		this.changed = answers.values()
			.name("method", input.method())
			.flag("reached", input.reached())
			.flag("declined", input.declined())
			.flag("charge_correct", input.chargeCorrect())
			.time("done_at", at)
			.time("recorded_at", recordedAt)
			.text("caller", caller);
	}

	/** Owed no longer, since the server was told so. */
	void cancel(Instant at) {
		this.changed.time("cancelled_at", at).time("clock_at", null);
	}

	/**
	 * Whether it is owed no longer where its contract had ended by a time before it was
	 * owed. What the server's clock has seen overdue stays; without a limit nothing is.
	 */
	boolean endsWith(Instant contract, Instant now) {
		boolean overdue = this.due != null && !this.due.isAfter(now);
		return this.open && !this.owedSince.isBefore(contract) && !overdue;
	}

	UUID id() {
		return this.id;
	}

	Instant owedSince() {
		return this.owedSince;
	}

	int version() {
		return this.version;
	}

	Scope scope() {
		return Scope.of(this.of);
	}

	Subject subject() {
		return new Subject(SubjectKind.SERVICE_CALLBACK, this.id, this.project,
				this.of.title().in(Locale.SIMPLIFIED_CHINESE), 1);
	}

	Values changed() {
		return this.changed;
	}

}
