package io.linli.migrations;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A table as the catalogue describes it. */
record Table(String name, List<Column> columns, List<Check> checks, List<Link> links) {

	private static final Pattern QUOTED = Pattern.compile("'([^'^]*)'::text");

	/**
	 * @param required neither default nor null will do
	 */
	record Column(String name, String type, boolean required) {
	}

	record Check(String expression, List<String> columns) {

		List<String> literals() {
			return QUOTED.matcher(this.expression).results().map((found) -> found.group(1)).toList();
		}

	}

	/** A foreign key: our columns and, in the same order, those of the other table. */
	record Link(String name, List<String> columns, String target, List<String> targetColumns) {
	}

	/** Every table with a tenant_id, in the order of the catalogue. */
	static List<String> ofTenants(Session session) throws SQLException {
		return session.column("""
				select format('%I.%I', nspname, relname) from pg_class c join pg_namespace n on n.oid = relnamespace
				 where nspname in ('linli', 'mart') and relkind in ('r', 'p')
				   and exists (select from pg_attribute where attrelid = c.oid and attname = 'tenant_id')
				 order by 1""");
	}

	static Table named(Session session, String name) throws SQLException {
		List<Column> columns = session
			.rows("""
					select attname, format_type(atttypid, atttypmod) as type,
					       attnotnull and not atthasdef and attgenerated = '' as required
					  from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
					 order by attnum""",
					name)
			.stream()
			.map((row) -> new Column(row.get("attname"), row.get("type"), row.get("required").equals("t")))
			.toList();
		List<Check> checks = session.rows("""
				select pg_get_expr(conbin, conrelid) as expression, %s as columns
				  from pg_constraint where conrelid = ?::regclass and contype = 'c' order by cardinality(conkey), oid
				""".formatted(names("conrelid", "conkey")), name)
			.stream()
			.map((row) -> new Check(row.get("expression"), split(row, "columns")))
			.toList();
		List<Link> links = session.rows("""
				select conname, %s as columns, confrelid::regclass as target, %s as target_columns
				  from pg_constraint where conrelid = ?::regclass and contype = 'f' order by oid
				""".formatted(names("conrelid", "conkey"), names("confrelid", "confkey")), name)
			.stream()
			.map((row) -> new Link(row.get("conname"), split(row, "columns"), row.get("target"),
					split(row, "target_columns")))
			.toList();
		return new Table(name, columns, checks, links);
	}

	Column column(String name) {
		return this.columns.stream().filter((column) -> column.name().equals(name)).findFirst().orElseThrow();
	}

	private static String names(String table, String key) {
		return """
				(select string_agg(attname, ',' order by place) from unnest(%s) with ordinality as k(num, place)
				   join pg_attribute on attrelid = %s and attnum = num)""".formatted(key, table);
	}

	private static List<String> split(Map<String, String> row, String column) {
		return List.of(row.get(column).split(","));
	}

}
