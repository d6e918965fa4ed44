package io.linli.api.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.linli.tenancy.Caller;
import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/**
 * How rows are written as JSON for one selection: its response keys, and where their
 * values lie.
 */
final class Slots {

	private static final int TYPE = -1;

	/** A response key. */
	private record Slot(SerializedString key, int place, boolean required, @Nullable Slots below) {
	}

	private final List<Slot> slots = new ArrayList<>();

	private final List<Set<Role>> guards = new ArrayList<>();

	private final Layout layout;

	private boolean complete = true;

	private Slots(Layout layout) {
		this.layout = layout;
	}

	static Slots of(Selection selection, Layout layout) {
		Slots made = new Slots(layout);
		selection.entries().forEach((entry) -> made.add(entry));
		return made;
	}

	private void add(Selection.Entry entry) {
		boolean isType = entry.field().equals(Row.TYPE);
		int place = isType ? TYPE : this.layout.place(entry.field());
		Layout under = this.layout.below(place);
		Slots below = (under != null) ? under.slots(entry.under()) : null;
		this.complete &= entry.plain() && !this.layout.isFetched(entry.field()) && (isType || place >= 0)
				&& (below == null || below.complete);
		this.slots.add(new Slot(new SerializedString(entry.key()), place, entry.required(), below));
		if (!entry.roles().isEmpty()) {
			this.guards.add(entry.roles());
		}
		if (below != null) {
			this.guards.addAll(below.guards);
		}
	}

	/** Whether rows alone answer all of it, for this caller. */
	boolean mayAnswer(Caller caller) {
		return this.complete && this.guards.stream().allMatch((roles) -> roles.stream().anyMatch(caller::is));
	}

	/** Whether a row has all values that the schema promises. */
	boolean fit(Row row, Tally tally) {
		tally.count();
		for (Slot slot : this.slots) {
			if (slot.place() != TYPE && !fits(slot, row.value(slot.place()), tally)) {
				return false;
			}
		}
		return true;
	}

	private static boolean fits(Slot slot, @Nullable Object value, Tally tally) {
		Slots below = slot.below();
		if (value == null) {
			return !slot.required();
		}
		return below == null
				|| ((value instanceof Row row) ? below.fit(row, tally) : below.fitAll((List<?>) value, tally));
	}

	/** The same for a list, whose rows must all be laid out alike. */
	boolean fitAll(List<?> rows, Tally tally) {
		for (Object row : rows) {
			if (!(row instanceof Row each) || each.layout() != this.layout || !fit(each, tally)) {
				return false;
			}
		}
		return true;
	}

	void write(Row row, JsonGenerator json) {
		json.writeStartObject();
		for (Slot slot : this.slots) {
			json.writeName(slot.key());
			write(slot.below(), (slot.place() != TYPE) ? row.value(slot.place()) : this.layout.type(), json);
		}
		json.writeEndObject();
	}

	private static void write(@Nullable Slots below, @Nullable Object value, JsonGenerator json) {
		if (value == null) {
			json.writeNull();
		}
		else if (below == null) {
			Values.write(value, json);
		}
		else if (value instanceof Row row) {
			below.write(row, json);
		}
		else {
			below.writeAll((List<?>) value, json);
		}
	}

	void writeAll(List<?> rows, JsonGenerator json) {
		json.writeStartArray();
		for (Object row : rows) {
			if (row instanceof Row each) {
				write(each, json);
			}
		}
		json.writeEndArray();
	}

}
