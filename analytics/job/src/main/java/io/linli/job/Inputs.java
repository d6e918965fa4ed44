package io.linli.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

/**
 * Hashes of everything that figures are made from, by company: two runs with the same
 * hash had the same rows, in whatever order they lay.
 *
 * @param tables what each table holds of each company
 */
record Inputs(Map<Table, Map<String, Rows>> tables) {

	/** How many rows there are, and a hash of what they say. */
	record Rows(long count, long hash) {
	}

	/**
	 * Counts and hashes tables.
	 * @param known what is known of other tables, which are not read
	 */
	static Inputs of(Lake lake, Map<Table, Map<String, Rows>> known) {
		Map<Table, Map<String, Rows>> tables = new EnumMap<>(Table.class);
		tables.putAll(known);
		@Nullable Dataset<Row> all = null;
		for (Table table : Table.values()) {
			if (!known.containsKey(table)) {
				tables.put(table, new TreeMap<>());
				Dataset<Row> hashed = hashed(lake, table);
				all = (all != null) ? all.unionByName(hashed) : hashed;
			}
		}
		if (all != null) {
			for (Row row : all.collectAsList()) {
				tables.computeIfAbsent(Table.valueOf(row.getAs("name")), (first) -> new TreeMap<>())
					.put(row.getAs("tenant_id"), new Rows(row.<Long>getAs("n"), row.<Long>getAs("hash")));
			}
		}
		return new Inputs(tables);
	}

	String of(String tenantId) {
		return byCompany().getOrDefault(tenantId, hash(""));
	}

	String all() {
		return hash(byCompany().toString());
	}

	Map<String, String> byCompany() {
		Map<String, Map<String, String>> parts = new TreeMap<>();
		this.tables.forEach((table, companies) -> companies
			.forEach((tenant, rows) -> parts.computeIfAbsent(tenant, (first) -> new TreeMap<>())
				.put(table.sqlName(), rows.count() + ":" + rows.hash())));
		Map<String, String> hashes = new TreeMap<>();
		parts.forEach((tenant, tables) -> hashes.put(tenant, hash(tables.toString())));
		return hashes;
	}

	/**
	 * How much a merge changes: what becomes more, and the difference of the hashes.
	 * @param known what the lake says of the rows that were written
	 */
	static Map<String, Rows> change(Dataset<Row> known, Dataset<Row> written) {
		Map<String, Rows> change = new TreeMap<>();
		hashed(written, 1).unionByName(hashed(known, -1))
			.groupBy("tenant_id")
			.agg(expr("sum(n) as n"), expr("bit_xor(hash) as hash"))
			.collectAsList()
			.forEach((row) -> change.put(row.getAs("tenant_id"),
					new Rows(row.<Long>getAs("n"), row.<Long>getAs("hash"))));
		return change;
	}

	/** The version of a row is no part of what it says. */
	private static Column hash(Dataset<Row> rows) {
		return xxhash64(Arrays.stream(rows.columns())
			.filter((name) -> !name.equals("row_xid"))
			.sorted()
			.map((name) -> col(name))
			.toArray(Column[]::new));
	}

	private static Dataset<Row> hashed(Lake lake, Table table) {
		return hashed(lake.table(table), 1).groupBy("tenant_id")
			.agg(expr("sum(n) as n"), expr("bit_xor(hash) as hash"))
			.withColumn("name", lit(table.name()));
	}

	private static Dataset<Row> hashed(Dataset<Row> rows, long each) {
		return rows.select(col("tenant_id"), lit(each).as("n"), hash(rows).as("hash"));
	}

	private static String hash(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
