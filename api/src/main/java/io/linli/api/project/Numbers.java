package io.linli.api.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
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
		REPAIR_REQUEST("BX", "repair_request"),
		/** 装修. */
		RENOVATION("ZX", "renovation"),
		/** 装修许可证. */
		RENOVATION_PERMIT("XK", "renovation_permit"),
		/** 违章整改通知单. */
		RECTIFICATION_NOTICE("ZG", "rectification_notice");

		private final String prefix;

		private final String table;

		Series(String prefix, String table) {
			this.prefix = prefix;
			this.table = table;
		}

	}

	private static final String NEXT = """
			update day_number set last = last + 1
			 where project_id = ? and series = ?
			   and given_on = (select (? at time zone time_zone)::date from project where id = ?)
			returning last""";

	// What an import has brought counts as given.
	private static final String FIRST = """
			insert into day_number as d (tenant_id, project_id, series, given_on, last)
			select ?, ?, ?, ?, coalesce(max(substring(number from ?)::int), 0) + 1 from %s
			 where number >= ? and number < ? and substring(number from ?) ~ '^[0-9]{3,9}$'
			on conflict (tenant_id, project_id, series, given_on) do update set last = d.last + 1
			returning last""";

	private final TenantWrites writes;

	Numbers(TenantWrites writes) {
		this.writes = writes;
	}

	/** The next number; others of the series wait until this transaction ends. */
	public Asked<String> next(Series series, AskedProject project, Instant received) {
		Asked<List<Integer>> next = this.writes.ask((row, number) -> row.getInt(1), NEXT, project.id(), series.name(),
				received, project.id());
		return () -> {
			Project of = project.get();
			LocalDate day = of.day(received);
			String prefix = series.prefix + "-" + of.code() + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-";
			int count = next.get().stream().findFirst().orElseGet(() -> first(series, of, day, prefix));
			return prefix + "%03d".formatted(count);
		};
	}

	/** The first of its day. */
	private int first(Series series, Project project, LocalDate day, String prefix) {
		int digits = prefix.length() + 1;
		return this.writes
			.ask((row, number) -> row.getInt(1), FIRST.formatted(series.table), CurrentCaller.tenantId(), project.id(),
					series.name(), day, digits, prefix, prefix + "~", digits)
			.get()
			.getFirst();
	}

}
