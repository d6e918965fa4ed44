package io.linli.api.violation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Cells;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;

/**
 * The notice 违章整改通知单 of a violation, once it is delivered to the household (D-04, D-07,
 * D-08).
 */
class RectificationNotice {

	/** What became of it at the household. */
	enum Receipt {

		/** 签收. */
		SIGNED,
		/** 拒签. */
		REFUSED

	}

	private final UUID id;

	private final Deliverers deliverers;

	private final Instant deliveredAt;

	private final int version;

	private @Nullable Receipt receipt;

	private Values changed = new Values();

	RectificationNotice(UUID id, Deliverers deliverers, Instant deliveredAt, int version) {
		this.id = id;
		this.deliverers = deliverers;
		this.deliveredAt = deliveredAt;
		this.version = version;
	}

	/** As it was kept; null where none was delivered in the present cycle. */
	static @Nullable RectificationNotice of(ResultSet row) throws SQLException {
		@Nullable UUID id = Cells.optionalKey(row, "notice_id");
		if (id == null) {
			return null;
		}
		RectificationNotice notice = new RectificationNotice(id,
				new Deliverers(row.getString("first_deliverer"), row.getString("second_deliverer")),
				Objects.requireNonNull(Cells.time(row, "delivered_at")), row.getInt("notice_version"));
		notice.receipt = Cells.name(Receipt.class, row, "receipt");
		return notice;
	}

	/** Somebody of the household signs, and not before it was delivered (D-08). */
	void acknowledge(String signee, Instant at) {
		settle(Receipt.SIGNED, at);
		this.changed.text("signee", signee).time("signed_at", at);
	}

	/**
	 * Nobody signs: it is left at the door, which a photo shows or somebody has seen who
	 * did not deliver it (D-08).
	 */
	void leave(boolean photoTaken, @Nullable String witness, Instant at) {
		if (!photoTaken && witness == null) {
			throw new RefusedException(
					UserError.invalid("A notice that nobody signs needs a photo or a witness.", "photoTaken"));
		}
		if (witness != null && this.deliverers.include(witness)) {
			throw new RefusedException(UserError.invalid("Whoever delivers a notice is no witness of it.", "witness"));
		}
		settle(Receipt.REFUSED, at);
		this.changed.time("left_at", at).flag("photo_taken", photoTaken).text("witness", witness);
	}

	private void settle(Receipt as, Instant at) {
		if (this.receipt != null) {
			throw RefusedException.wrongState("This notice is " + this.receipt + " already.");
		}
		Checks.expectAfter(at, this.deliveredAt, "the notice was delivered");
		this.receipt = as;
		this.changed.name("receipt", as);
	}

	boolean isSettled() {
		return this.receipt != null;
	}

	UUID id() {
		return this.id;
	}

	Deliverers deliverers() {
		return this.deliverers;
	}

	Instant deliveredAt() {
		return this.deliveredAt;
	}

	int version() {
		return this.version;
	}

	/** What its receipt has changed since it was kept. */
	Values changed() {
		return this.changed;
	}

}
