package io.linli.api.graphql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.graphql.Layout.Listed;
import io.linli.tenancy.TenantReads;
import io.linli.tenancy.TenantReads.Query;
import org.jspecify.annotations.Nullable;

/**
 * Fills the lists of rows that have been read: all lists of a level in one round trip,
 * each with one statement, however many rows they belong to.
 */
final class Lists {

	private final Map<Listed, Map<UUID, List<Row>>> owners = new LinkedHashMap<>();

	private Lists() {
	}

	/** The lists of these rows, and of the objects that came with them. */
	static Lists of(Collection<Row> rows) {
		Lists lists = new Lists();
		rows.forEach(lists::add);
		return lists;
	}

	/**
	 * A row of a known key: the lists that hang on that key are read along with it.
	 * @param query of the row
	 * @return null where there is no such row
	 */
	static @Nullable Row withRow(TenantReads reads, Query<Row> query, Layout layout, UUID key) {
		List<Listed> along = new ArrayList<>();
		onKey(layout, along);
		List<Query<Row>> queries = new ArrayList<>(List.of(query));
		along.forEach((list) -> queries.add(Select.many(list).where(owner(list) + " = ?", key).query()));
		List<List<Row>> found = reads.lists(queries);
		if (found.getFirst().isEmpty()) {
			return null;
		}
		Row row = found.getFirst().getFirst();
		Lists lists = of(List.of(row));
		Lists below = new Lists();
		for (int i = 0; i < along.size(); i++) {
			lists.fill(along.get(i), found.get(i + 1), below);
		}
		lists.owners.keySet().removeAll(along);
		lists.owners.putAll(below.owners);
		lists.read(reads);
		return row;
	}

	private static void onKey(Layout layout, List<Listed> lists) {
		if (layout.isMain()) {
			lists.addAll(layout.listed());
			layout.joined().forEach((joined) -> onKey(joined.layout(), lists));
		}
	}

	/** Reads the lists, then the lists of their rows, and so on. */
	void read(TenantReads reads) {
		if (this.owners.isEmpty()) {
			return;
		}
		List<Query<Row>> queries = new ArrayList<>();
		this.owners.forEach((list, rows) -> queries
			.add(Select.many(list).where(owner(list) + " = any(?)", List.copyOf(rows.keySet())).query()));
		List<List<Row>> found = reads.lists(queries);
		Lists below = new Lists();
		int place = 0;
		for (Listed list : this.owners.keySet()) {
			fill(list, found.get(place++), below);
		}
		below.read(reads);
	}

	private void add(Row row) {
		if (!row.layout().isListing()) {
			return;
		}
		for (Listed list : row.layout().listed()) {
			this.owners.computeIfAbsent(list, (each) -> new LinkedHashMap<>())
				.computeIfAbsent(row.key(), (key) -> new ArrayList<>())
				.add(row);
		}
		row.layout().joined().forEach((joined) -> {
			if (row.value(joined.place()) instanceof Row other) {
				add(other);
			}
		});
	}

	private void fill(Listed list, List<Row> found, Lists below) {
		Map<Object, List<Row>> byOwner = new HashMap<>();
		found.forEach((row) -> {
			byOwner.computeIfAbsent(row.mark(), (owner) -> new ArrayList<>()).add(row);
			below.add(row);
		});
		this.owners.getOrDefault(list, Map.of())
			.forEach((key, rows) -> rows
				.forEach((row) -> row.value(list.place(), byOwner.getOrDefault(key, List.of()))));
	}

	private static String owner(Listed list) {
		return list.many().shape().table() + "." + list.many().owner();
	}

}
