package io.linli.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the source itself counts of each company at the run's moment: the rows of every
 * table, and the cases that the figures have to add up to.
 */
record Totals(Map<Table, Map<String, Long>> rows, Map<Sum, Map<String, Long>> sums) {

	/** Cases that had come by an instant, counted without Spark and the lake. */
	enum Sum {

		/** Complaints received (C-04). */
		COMPLAINTS("""
				select tenant_id::text, count(*) from linli.complaint
				where case when imported then coalesce(received_at, solved_at, recorded_at) else recorded_at end <= ?
				group by tenant_id"""),
		/** Repairs completed, as far as the server had been told. */
		REPAIRS("""
				with now as materialized (select ?::timestamptz as as_of),
				told_later as (select distinct tenant_id, subject_id from linli.event later
				               where kind = 'COMPLETED' and recorded_at > (select as_of from now)
				                 and not exists (select from linli.event e
				                                 where (e.tenant_id, e.subject_id) = (later.tenant_id, later.subject_id)
				                                   and e.kind = 'COMPLETED' and e.recorded_at <= (select as_of from now)))
				select r.tenant_id::text, count(*)
				from now, linli.repair_request r left join told_later t on (t.tenant_id, t.subject_id) = (r.tenant_id, r.id)
				where completed_at <= as_of
				  and case when imported then coalesce(received_at, completed_at) <= as_of
				           else recorded_at <= as_of and subject_id is null end
				group by r.tenant_id"""),
		/** Callbacks about a case that reached somebody (B-20). */
		ANSWERS("""
				select tenant_id::text, count(*) from linli.callback
				where num_nonnulls(complaint_id, repair_request_id) = 1 and reached and recorded_at <= ?
				  and done_at is not null
				group by tenant_id"""),
		/** Rectification notices served (D-04). */
		NOTICES("""
				select tenant_id::text, count(*) from linli.rectification_notice where recorded_at <= ? group by tenant_id""");

		private final String sql;

		Sum(String sql) {
			this.sql = sql;
		}

	}

	static Totals of(Connection source, Map<Table, Map<String, Long>> rows, Instant asOf) throws SQLException {
		Map<Sum, Map<String, Long>> sums = new EnumMap<>(Sum.class);
		for (Sum sum : Sum.values()) {
			try (PreparedStatement select = source.prepareStatement(sum.sql)) {
				select.setObject(1, asOf.atOffset(ZoneOffset.UTC));
				sums.put(sum, counts(select));
			}
		}
		return new Totals(rows, sums);
	}

	static Map<String, Long> counts(PreparedStatement select) throws SQLException {
		try (ResultSet rows = select.executeQuery()) {
			Map<String, Long> counts = new TreeMap<>();
			while (rows.next()) {
				counts.put(rows.getString(1), rows.getLong(2));
			}
			return counts;
		}
	}

}
