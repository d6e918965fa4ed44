package io.linli.api.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers of records: prefix, project, local day, and the count of the day without gaps,
 * so that a missing one is seen.
 */
@Component
public class Numbers {

	/** A series with its prefix and the table that holds it. */
	public enum Series {

		/** 投诉. */
		COMPLAINT("TS", "complaint"),
		/** 报修, which the work order shares. */
		REPAIR_REQUEST("BX", "repair_request");

		private final String prefix;

		private final String table;

		Series(String prefix, String table) {
			this.prefix = prefix;
			this.table = table;
		}

	}

	private final JdbcClient jdbc;

	Numbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The next number; others of the series wait until this transaction ends. */
	public String next(Series series, Projects.Project project, Instant received) {
		LocalDate day = received.atZone(project.zone()).toLocalDate();
		String prefix = series.prefix + "-" + project.code() + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-";
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(current_setting('app.tenant_id') || ?, 0))::text")
			.param(prefix)
			.query(String.class)
			.optional();
		int last = this.jdbc
			.sql("""
					select coalesce(max(substring(number from ?::int)::int), 0) from %s
					 where number >= ? and number < ? and substring(number from ?::int) ~ '^[0-9]{3,9}$'"""
				.formatted(series.table))
			.params(prefix.length() + 1, prefix, prefix + "~", prefix.length() + 1)
			.query(Integer.class)
			.single();
		return prefix + "%03d".formatted(last + 1);
	}

}
