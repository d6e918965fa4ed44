package io.linli.migrations;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import io.linli.migrations.Table.Check;
import io.linli.migrations.Table.Column;
import io.linli.migrations.Table.Link;

/**
 * Makes a row that any table accepts, from its columns, checks and foreign keys: parents
 * are inserted first, and where a check speaks of several columns their values are tried
 * until it holds.
 */
final class RowFactory {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

	/** Shared by all factories: what one committed, another must not repeat. */
	private static final AtomicInteger COUNT = new AtomicInteger();

	private final Session session;

	RowFactory(Session session) {
		this.session = session;
	}

	/** Inserts a row and returns it as the table keeps it. */
	Map<String, String> insert(String table, UUID tenant) throws SQLException {
		Map<String, String> row = draft(table, tenant);
		Table described = Table.named(this.session, table);
		return this.session.rows(insertion(described, row) + " returning *", row.values().toArray()).getFirst();
	}

	/** A row that would be accepted, whose parents are there. */
	Map<String, String> draft(String name, UUID tenant) throws SQLException {
		Table table = Table.named(this.session, name);
		Map<String, String> row = new LinkedHashMap<>();
		for (Column column : table.columns()) {
			if (column.name().equals("tenant_id")) {
				row.put("tenant_id", tenant.toString());
			}
			else if (column.required()) {
				row.put(column.name(), candidates(table, column).getFirst());
			}
		}
		for (Link link : table.links()) {
			if (row.keySet().containsAll(link.columns())) {
				link(row, link, tenant);
			}
		}
		for (Check check : table.checks()) {
			satisfy(table, check, row, tenant);
		}
		return row;
	}

	static String insertion(Table table, Map<String, String> row) {
		String values = String.join(", ",
				row.keySet().stream().map((name) -> "?::" + table.column(name).type()).toList());
		return "insert into " + table.name() + " (" + String.join(", ", row.keySet()) + ") values (" + values + ")";
	}

	/** Points the row at a fresh row of the other table. */
	void link(Map<String, String> row, Link link, UUID tenant) throws SQLException {
		Map<String, String> target = parent(link.target(), tenant);
		for (int i = 0; i < link.columns().size(); i++) {
			if (!link.columns().get(i).equals("tenant_id")) {
				row.put(link.columns().get(i), target.get(link.targetColumns().get(i)));
			}
		}
	}

	/** The same, and leaves out what the table's checks do not allow beside it. */
	void linkInstead(Table table, Map<String, String> row, Link link, UUID tenant) throws SQLException {
		link(row, link, tenant);
		for (Check check : table.checks()) {
			for (String name : check.columns()) {
				if (!link.columns().contains(name) && !holds(table, check, row)) {
					row.remove(name);
				}
			}
		}
	}

	private Map<String, String> parent(String table, UUID tenant) throws SQLException {
		List<Map<String, String>> present = table.equals("linli.tenant")
				? this.session.rows("select * from linli.tenant where tenant_id = ?", tenant) : List.of();
		return present.isEmpty() ? insert(table, tenant) : present.getFirst();
	}

	private void satisfy(Table table, Check check, Map<String, String> row, UUID tenant) throws SQLException {
		List<Map<String, String>> attempts = new ArrayList<>(List.of(row));
		for (String name : check.columns()) {
			if (!name.equals("tenant_id")
					&& table.columns().stream().anyMatch((column) -> column.name().equals(name))) {
				attempts = attempts.stream().flatMap((attempt) -> variants(table, attempt, name).stream()).toList();
			}
		}
		for (Map<String, String> attempt : attempts) {
			if (holds(table, check, attempt) && staysValid(table, check, attempt)) {
				row.putAll(attempt);
				for (Link link : table.links()) {
					if (link.columns().stream().anyMatch(check.columns()::contains)
							&& link.columns().stream().allMatch((name) -> row.get(name) != null)) {
						link(row, link, tenant);
					}
				}
				return;
			}
		}
		throw new IllegalStateException("No value found for " + table.name() + " that satisfies " + check.expression());
	}

	private List<Map<String, String>> variants(Table table, Map<String, String> attempt, String name) {
		List<String> values = new ArrayList<>();
		values.add(attempt.get(name));
		values.addAll(candidates(table, table.column(name)));
		return values.stream().map((value) -> {
			Map<String, String> variant = new LinkedHashMap<>(attempt);
			if (value != null) {
				variant.put(name, value);
			}
			return variant;
		}).toList();
	}

	private boolean staysValid(Table table, Check changed, Map<String, String> row) throws SQLException {
		for (Check check : table.checks()) {
			if (changed.columns().containsAll(check.columns()) && !holds(table, check, row)) {
				return false;
			}
		}
		return true;
	}

	private boolean holds(Table table, Check check, Map<String, String> row) throws SQLException {
		List<String> names = table.columns().stream().map(Column::name).toList();
		List<String> cells = table.columns()
			.stream()
			.map((column) -> "?::" + column.type() + " as " + column.name())
			.toList();
		Object[] values = names.stream().map(row::get).toArray();
		String sql = "select coalesce(" + check.expression() + ", true) from (select " + String.join(", ", cells)
				+ ") as row";
		return this.session.value(sql, values).equals("t");
	}

	private static String upperCase(int count) {
		return "SAMPLE_" + Integer.toString(count)
			.chars()
			.mapToObj((digit) -> Character.toString(digit - '0' + 'A'))
			.collect(Collectors.joining());
	}

	private List<String> candidates(Table table, Column column) {
		int count = COUNT.incrementAndGet();
		List<String> values = new ArrayList<>();
		for (Check check : table.checks()) {
			if (check.columns().contains(column.name()) && column.type().equals("text")) {
				check.literals().stream().filter((literal) -> !literal.isEmpty()).forEach(values::add);
			}
		}
		switch (column.type()) {
			case "uuid" -> values.add(UUID.randomUUID().toString());
			case "text" -> values.addAll(List.of("sample-" + count, upperCase(count), "%064x".formatted(count)));
			case "integer", "bigint" -> values.addAll(List.of(Integer.toString(count), "1"));
			case "boolean" -> values.addAll(List.of("false", "true"));
			case "timestamp with time zone" -> values.addAll(List.of("2026-01-01T00:00:00Z", "2026-01-01T01:00:00Z"));
			case "date" -> values.add(DAY.toString());
			case "daterange" -> values.add("[" + DAY.plusDays(count) + "," + DAY.plusDays(count + 1) + ")");
			case "time without time zone" -> values.add("18:00");
			case "bytea" -> values.add("\\x00");
			case "jsonb" -> values.add("{}");
			case "date[]", "linli.work_hours[]" -> values.add("{}");
			case "text[]" -> values.addAll(List.of("{}", "{sample}"));
			case "uuid[]" -> values.add("{" + UUID.randomUUID() + "}");
			case "xid8" -> values.add("1");
			default -> throw new IllegalStateException("The row factory knows no value of type " + column.type());
		}
		return values;
	}

}
