package io.linli.job;

import java.util.EnumMap;
import java.util.Map;

import io.linli.kpi.Subject;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The facts of every subject, made once and kept until they are counted.
 */
record FactTables(Map<Subject, Dataset<Row>> tables) {

	static FactTables make(Facts facts) {
		Map<Subject, Dataset<Row>> tables = new EnumMap<>(Subject.class);
		for (Subject subject : Subject.values()) {
			tables.put(subject, facts.of(subject).persist());
		}
		return new FactTables(tables);
	}

	Dataset<Row> of(Subject subject) {
		Dataset<Row> table = this.tables.get(subject);
		if (table == null) {
			throw new IllegalArgumentException("No facts were made of " + subject);
		}
		return table;
	}

	/** Makes them all, in one pass. */
	long rows() {
		return this.tables.values()
			.stream()
			.map((facts) -> facts.select("tenant_id"))
			.reduce(Dataset::union)
			.map(Dataset::count)
			.orElse(0L);
	}

	void release() {
		this.tables.values().forEach(Dataset::unpersist);
	}

}
