package io.linli.kpi;

import java.util.Map;
import java.util.TreeMap;

/**
 * A fact table: what is counted, in which month, and the columns that a formula may name.
 * Facts are judged at the as-of instant: what happened later has not happened. Each also
 * carries tenant_id, project_id, level_rank (0 without a level) and month.
 */
public enum Subject {

	/**
	 * One promise; cancelled ones are no facts. Month: of the due time, of the start
	 * where there is no limit. A verdict is MET, BREACHED, OVERDUE (open after its due
	 * time), PENDING (neither due nor done) or UNMEASURED.
	 */
	DEADLINE(Map.of("clock", "string", "case_kind", "string", "urgency", "string", "area", "string", "severity",
			"string", "responsibility", "string", "category", "string", "claimed_verdict", "string", "proven_verdict",
			"string")),
	/** One complaint. Month: of its receipt. */
	COMPLAINT(Map.of("responsibility", "string", "severity", "string", "category", "string", "receiving_department",
			"string")),
	/**
	 * One case that owes a callback, by its latest cycle (B-18). Month: of the due time.
	 * Kind: COMPLAINT, DEVELOPER_LEGACY, PAID_SERVICE or REPAIR, the first that fits.
	 */
	OWED_CASE(Map.of("kind", "string", "reached", "boolean", "due", "boolean", "limited", "boolean")),
	/**
	 * One callback that reached somebody (B-20). Month: of the callback. Satisfaction: 1
	 * to 5, null without an answer.
	 */
	ANSWER(Map.of("kind", "string", "satisfaction", "int")),
	/** The households delivered in a project, a row a day. Month: of the day. */
	HOUSEHOLD_DAYS(Map.of("households", "int"));

	private final Map<String, String> columns;

	Subject(Map<String, String> columns) {
		this.columns = new TreeMap<>(columns);
	}

	/** The columns that a formula may name, with their SQL types. */
	public Map<String, String> columns() {
		return Map.copyOf(this.columns);
	}

}
