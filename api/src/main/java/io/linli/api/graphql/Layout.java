package io.linli.api.graphql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Where the fields of one selected object lie, in the statement's rows and in ours.
 */
final class Layout {

	/** A value, at a position of the statement. */
	private record Cell(int place, int position, Column.Reader reader) {
	}

	/** Another object from the same row of the statement. */
	record Joined(int place, Layout layout) {
	}

	/** A list that a statement of its own reads. */
	record Listed(int place, Shape.Many many, Plan plan) {

		/** A list of one owner is no other's, however alike they are. */
		@Override
		public boolean equals(@Nullable Object other) {
			return this == other;
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(this);
		}

	}

	/** The presence of an object that is there wherever its row is. */
	static final int ALWAYS = 0;

	private final String type;

	/** Of the cell that is null where there is no such object. */
	private final int presence;

	private final boolean keyed;

	/** Whether this object's key is that of the statement's main row. */
	private final boolean main;

	private final Map<String, Integer> places = new LinkedHashMap<>();

	private final List<Cell> cells = new ArrayList<>();

	private final Set<String> fetched = new HashSet<>();

	/** Personal fields that are shown, and where their values lie. */
	private final Map<String, Integer> shown = new TreeMap<>();

	private @Nullable Disclosure disclosure;

	private final List<Joined> joined = new ArrayList<>();

	private final List<Listed> listed = new ArrayList<>();

	private boolean listing;

	/** Weak: a selection that no document holds any more is forgotten. */
	private final Cache<Selection, Slots> slots = Caffeine.newBuilder().weakKeys().build();

	Layout(String type, int presence, boolean keyed, boolean main) {
		this.type = type;
		this.presence = presence;
		this.keyed = keyed;
		this.main = main;
	}

	/** Of an object that no statement reads. */
	static Layout of(String type) {
		return new Layout(type, ALWAYS, false, false);
	}

	/** A field that {@link #row} fills. */
	Layout field(String field) {
		add(field);
		return this;
	}

	/** A field that {@link #row} fills with such an object, or with a list of them. */
	Layout field(String field, Layout below) {
		joined(field, below);
		return this;
	}

	/** An object with these values of its fields, in their order. */
	Row row(@Nullable Object... values) {
		Row row = new Row(this, null);
		for (int place = 0; place < values.length; place++) {
			row.value(place, values[place]);
		}
		return row;
	}

	/** A cell of which a fetcher makes the field's value. */
	void fetched(String field, int position, Column.Reader reader) {
		this.fetched.add(field);
		cell(field, position, reader);
	}

	boolean isFetched(String field) {
		return this.fetched.contains(field);
	}

	void cell(String field, int position, Column.Reader reader) {
		this.cells.add(new Cell(add(field), position, reader));
	}

	/** A cell of personal data that is shown as it is. */
	void shown(String field, int position, Column.Reader reader) {
		cell(field, position, reader);
		this.shown.put(field, place(field));
		this.disclosure = new Disclosure(this.type, List.copyOf(this.shown.keySet()));
	}

	void joined(String field, Layout other) {
		this.listing |= other.listing;
		this.joined.add(new Joined(add(field), other));
	}

	void listed(String field, Shape.Many many, Plan plan) {
		this.listing = true;
		this.listed.add(new Listed(add(field), many, plan));
	}

	private int add(String field) {
		this.places.put(field, this.places.size());
		return this.places.size() - 1;
	}

	String type() {
		return this.type;
	}

	int size() {
		return this.places.size();
	}

	Set<String> fields() {
		return this.places.keySet();
	}

	/** Negative where the field was not read. */
	int place(String field) {
		Integer place = this.places.get(field);
		return (place != null) ? place : -1;
	}

	boolean isMain() {
		return this.main;
	}

	/** Whether this object, or one that came with it, has lists. */
	boolean isListing() {
		return this.listing;
	}

	List<Joined> joined() {
		return this.joined;
	}

	List<Listed> listed() {
		return this.listed;
	}

	/** The layout of the object or of the list's elements that the field holds. */
	@Nullable Layout below(int place) {
		for (Joined each : this.joined) {
			if (each.place() == place) {
				return each.layout();
			}
		}
		for (Listed each : this.listed) {
			if (each.place() == place) {
				return each.plan().layout();
			}
		}
		return null;
	}

	/** How an answer to this selection is written. */
	Slots slots(Selection selection) {
		Slots known = this.slots.getIfPresent(selection);
		if (known == null) {
			known = Slots.of(selection, this);
			this.slots.put(selection, known);
		}
		return known;
	}

	/** The object in this row of the statement; null where there is none. */
	@Nullable Row read(ResultSet found) throws SQLException {
		Object present = present(found);
		if (present == null) {
			return null;
		}
		Row row = new Row(this, (present instanceof UUID key) ? key : null);
		for (Cell cell : this.cells) {
			row.value(cell.place(), cell.reader().read(found, cell.position()));
		}
		for (Joined other : this.joined) {
			row.value(other.place(), other.layout().read(found));
		}
		if (this.disclosure != null && discloses(row)) {
			Disclosures.note(this.disclosure, row.key());
		}
		return row;
	}

	private boolean discloses(Row row) {
		for (int place : this.shown.values()) {
			if (row.value(place) != null) {
				return true;
			}
		}
		return false;
	}

	/** The object of a row of which nobody wants to know more than that it is there. */
	Row unread() {
		return new Row(this, null);
	}

	private @Nullable Object present(ResultSet found) throws SQLException {
		if (this.presence == ALWAYS) {
			return true;
		}
		return this.keyed ? found.getObject(this.presence, UUID.class) : found.getObject(this.presence);
	}

}
