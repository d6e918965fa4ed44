package io.linli.api.repair;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.linli.tenancy.Cells;
import io.linli.tenancy.Values;

/**
 * The work order 维修任务单 of one request, which names the worker and has the
 * request's number.
 */
class WorkOrder {

	private final UUID id;

	private final String number;

	private final Instant openedAt;

	private final int version;

	private String result = "";

	private int feeCents;

	WorkOrder(UUID id, String number, Instant openedAt, int version) {
		this.id = id;
		this.number = number;
		this.openedAt = openedAt;
		this.version = version;
	}

	/** As it was kept. */
	static WorkOrder of(ResultSet row) throws SQLException {
		WorkOrder order = new WorkOrder(Cells.key(row, "id"), row.getString("number"),
				Objects.requireNonNull(Cells.time(row, "opened_at")), row.getInt("version"));
		order.result = row.getString("result");
		order.feeCents = row.getInt("fee_cents");
		return order;
	}

	/** What was done, and what it costs. */
	void complete(String result, int feeCents) {
		this.result = result;
		this.feeCents = feeCents;
	}

	UUID id() {
		return this.id;
	}

	Instant openedAt() {
		return this.openedAt;
	}

	String number() {
		return this.number;
	}

	int feeCents() {
		return this.feeCents;
	}

	int version() {
		return this.version;
	}

	/** What its verbs change. */
	Values state() {
		return new Values().text("result", this.result).number("fee_cents", this.feeCents);
	}

}
