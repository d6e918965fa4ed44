package io.linli.api.graphql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.ApiDatabase;

/**
 * Whole rows of one company, read behind the walls: all columns by their names.
 */
record FullRows(UUID company) {

	/** The rows that fulfil a condition, in an order, both written in SQL. */
	List<Map<String, Object>> list(String table, String condition, String order, Object... values) {
		return ApiDatabase.shared()
			.admin()
			.sql("select * from %s where tenant_id = '%s' and %s order by %s".formatted(table, this.company, condition,
					order))
			.params(values)
			.query(FullRows::row)
			.list();
	}

	/** The first of them; null where there is none. */
	Map<String, Object> first(String table, String condition, String order, Object... values) {
		return list(table, condition, order, values).stream().findFirst().orElse(null);
	}

	/** The row with this key; null where there is none, or no key. */
	Map<String, Object> byKey(String table, Object key) {
		return first(table, "id = ?", "id", key);
	}

	private static Map<String, Object> row(ResultSet found, int number) throws SQLException {
		Map<String, Object> row = new LinkedHashMap<>();
		for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
			row.put(found.getMetaData().getColumnName(i), switch (found.getMetaData().getColumnTypeName(i)) {
				case "timestamptz" -> found.getObject(i, OffsetDateTime.class);
				case "date" -> found.getObject(i, LocalDate.class);
				default -> found.getObject(i);
			});
		}
		return row;
	}

}
