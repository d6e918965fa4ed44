package io.linli.job;

import java.util.EnumMap;
import java.util.Map;

import io.linli.kpi.Subject;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The facts of every subject. They are counted while they are made; only those that are
 * counted twice are kept until they have been.
 */
record FactTables(Map<Subject, Dataset<Row>> tables) {

	static FactTables make(Facts facts) {
		Map<Subject, Dataset<Row>> tables = new EnumMap<>(Subject.class);
		for (Subject subject : Subject.values()) {
			Dataset<Row> table = facts.of(subject);
			tables.put(subject, Tallies.SUBJECTS.contains(subject) ? table.persist() : table);
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

	void release() {
		this.tables.values().forEach(Dataset::unpersist);
	}

}
