package io.linli.api.graphql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Role;

/**
 * What a client selected of an object of one type, with fragments resolved: the response
 * keys in their order. It is read from a document once and remembered with it.
 */
public final class Selection {

	/**
	 * One response key.
	 *
	 * @param key under which the answer shows the field
	 * @param required whether the schema promises a value
	 * @param plain whether the field was asked without arguments
	 * @param roles who may ask the field; empty: everybody
	 * @param shownTo to whom personal data is shown; empty: it is none
	 * @param under what was selected below it
	 */
	record Entry(String key, String field, boolean required, boolean plain, Set<Role> roles, Set<Role> shownTo,
			Selection under) {

		boolean isGuarded() {
			return !this.roles.isEmpty() || !this.shownTo.isEmpty() || this.under.guarded;
		}

		boolean isFor(Set<Role> caller) {
			return this.roles.isEmpty() || !Collections.disjoint(this.roles, caller);
		}

	}

	/**
	 * Who reads rows of a shape.
	 *
	 * @param roles of the caller; none where it makes no difference
	 */
	private record Reader(Shape shape, Set<Role> roles) {
	}

	/** Below a field that is no object. */
	static final Selection NOTHING = new Selection(List.of());

	private final List<Entry> entries;

	private final Map<String, Selection> below = new ConcurrentHashMap<>();

	private final Map<Reader, Plan> plans = new ConcurrentHashMap<>();

	/** Whether it is not the same for everybody. */
	private final boolean guarded;

	Selection(List<Entry> entries) {
		this.entries = List.copyOf(entries);
		this.guarded = entries.stream().anyMatch(Entry::isGuarded);
	}

	/** What is selected below the field that is being fetched. */
	public static Selection of(DataFetchingEnvironment environment) {
		return Selections.of(environment);
	}

	/** The same where the field is an interface and its value of this type. */
	static Selection of(DataFetchingEnvironment environment, String type) {
		return Selections.of(environment, type);
	}

	/** What is selected below a field of this selection, by whatever alias. */
	public Selection under(String field) {
		return remembered(field, () -> entries(field).map(Entry::under));
	}

	/** What is selected of a connection's nodes, directly or through its edges. */
	public Selection nodes() {
		return remembered("edges.node", () -> Stream.of(under("nodes"), under("edges").under("node")));
	}

	/** Whether a field is selected, by whatever alias. */
	public boolean contains(String field) {
		return entries(field).findAny().isPresent();
	}

	List<Entry> entries() {
		return this.entries;
	}

	/** How rows of this shape are read for it, and for the caller. */
	Plan plan(Shape shape) {
		return plan(shape, this.guarded ? CurrentCaller.get().roles() : Set.of());
	}

	/** The same for a caller in these roles. */
	Plan plan(Shape shape, Set<Role> roles) {
		Reader reader = new Reader(shape, this.guarded ? roles : Set.of());
		Plan known = this.plans.get(reader);
		if (known == null) {
			known = Plan.of(shape, this, reader.roles());
			this.plans.put(reader, known);
		}
		return known;
	}

	private Stream<Entry> entries(String field) {
		return this.entries.stream().filter((entry) -> entry.field().equals(field));
	}

	private Selection remembered(String path, Supplier<Stream<Selection>> selections) {
		Selection known = this.below.get(path);
		if (known == null) {
			known = union(selections.get());
			this.below.put(path, known);
		}
		return known;
	}

	private static Selection union(Stream<Selection> selections) {
		List<Selection> some = selections.filter((each) -> !each.entries.isEmpty()).toList();
		if (some.size() == 1) {
			return some.getFirst();
		}
		List<Entry> all = new ArrayList<>();
		some.forEach((each) -> all.addAll(each.entries));
		return new Selection(all);
	}

	/** The fields that these roles may ask, each with all that was selected below it. */
	Map<String, Selection> fields(Set<Role> roles) {
		Map<String, Selection> fields = new LinkedHashMap<>();
		this.entries.stream()
			.filter((entry) -> entry.isFor(roles))
			.forEach((entry) -> fields.put(entry.field(), under(entry.field())));
		return fields;
	}

	/** Whether a personal field is shown to these roles. */
	boolean isShown(String field, Set<Role> roles) {
		return entries(field).anyMatch((entry) -> !Collections.disjoint(entry.shownTo(), roles));
	}

}
