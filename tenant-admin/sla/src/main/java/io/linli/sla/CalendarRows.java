package io.linli.sla;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.sla.calendar.Hours;
import io.linli.sla.calendar.PublicHolidays;
import io.linli.sla.calendar.WorkCalendar;
import io.linli.sla.calendar.WorkDay;
import io.linli.sla.calendar.WorkWeek;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code work_calendar}, of the company that the transaction is set to.
 */
public final class CalendarRows {

	/**
	 * A version of a calendar with its days of effect.
	 *
	 * @param projectId null: every project that has none of its own
	 */
	public record Row(@Nullable UUID projectId, Period effective,
			WorkCalendar.Version version) implements Serializable {
	}

	/** What {@link #of} reads, for statements of others. */
	public static final String COLUMNS = """
			id, project_id, lower(effective) as effective_from, upper(effective) as effective_until, holidays, monday, \
			tuesday, wednesday, thursday, friday, saturday, sunday, make_up, own_days::text[] as own_days, own_names, \
			own_hours::text[] as own_hours""";

	private static final String INSERT = """
			insert into work_calendar (tenant_id, id, project_id, effective, holidays, monday, tuesday, wednesday, \
			thursday, friday, saturday, sunday, make_up, own_days, own_names, own_hours, set_by, note)
			values (?, ?, ?, daterange(?, ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[]::date[], ?, ?::text[]::work_hours[], ?, ?)""";

	private CalendarRows() {
	}

	/** Every version, of all projects. */
	public static WorkCalendars all(Connection connection) throws SQLException {
		String sql = "select " + COLUMNS + " from work_calendar order by lower(effective), id";
		try (PreparedStatement select = connection.prepareStatement(sql); ResultSet rows = select.executeQuery()) {
			List<Row> all = new ArrayList<>();
			while (rows.next()) {
				all.add(of(rows));
			}
			return new WorkCalendars(all);
		}
	}

	public static Row of(ResultSet row) throws SQLException {
		Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
		for (DayOfWeek day : DayOfWeek.values()) {
			days.put(day, hours(row.getString(day.name().toLowerCase(Locale.ROOT))));
		}
		PublicHolidays holidays = (row.getString("holidays") != null) ? PublicHolidays.china() : PublicHolidays.NONE;
		Period effective = new Period(row.getObject("effective_from", LocalDate.class),
				row.getObject("effective_until", LocalDate.class));
		return new Row(row.getObject("project_id", UUID.class), effective,
				new WorkCalendar.Version(row.getObject("id", UUID.class),
						new WorkWeek(days, hours(row.getString("make_up"))), holidays, own(row)));
	}

	/**
	 * Adds a version.
	 * @throws IllegalArgumentException where it observes holidays that are not published
	 * for a country known here
	 */
	public static void insert(Connection connection, UUID tenantId, Row row, String setBy, String note)
			throws SQLException {
		WorkCalendar.Version set = row.version();
		List<@Nullable Object> cells = new ArrayList<>();
		cells.add(tenantId);
		cells.add(set.id());
		cells.add(row.projectId());
		cells.add(row.effective().from());
		cells.add(row.effective().until());
		cells.add(code(set.holidays()));
		Stream.of(DayOfWeek.values()).map((day) -> text(set.week().on(day))).forEach(cells::add);
		cells.add(text(set.week().makeUp()));
		Map<LocalDate, WorkDay.Own> own = new TreeMap<>(set.own());
		cells.add(array(connection, own.keySet().stream().map(LocalDate::toString)));
		cells.add(array(connection, own.values().stream().map(WorkDay.Own::name)));
		cells.add(array(connection, own.values().stream().map((day) -> text(day.hours()))));
		cells.add(setBy);
		cells.add(note);
		try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
			Cells.bind(insert, cells.toArray());
			insert.executeUpdate();
		}
	}

	private static @Nullable String code(PublicHolidays holidays) {
		if (holidays.equals(PublicHolidays.NONE)) {
			return null;
		}
		if (!holidays.equals(PublicHolidays.china())) {
			throw new IllegalArgumentException("Only the holidays of China can be stored, or none");
		}
		return "CN";
	}

	private static Map<LocalDate, WorkDay.Own> own(ResultSet row) throws SQLException {
		String[] days = (String[]) row.getArray("own_days").getArray();
		String[] names = (String[]) row.getArray("own_names").getArray();
		String[] hours = (String[]) row.getArray("own_hours").getArray();
		Map<LocalDate, WorkDay.Own> own = new TreeMap<>();
		for (int i = 0; i < days.length; i++) {
			own.put(LocalDate.parse(days[i]), new WorkDay.Own(names[i], hours(hours[i])));
		}
		return own;
	}

	private static List<Hours> hours(String text) {
		return text.isEmpty() ? List.of() : Stream.of(text.split(" ")).map(Hours::parse).toList();
	}

	private static String text(List<Hours> hours) {
		return hours.stream().map(Hours::toString).collect(Collectors.joining(" "));
	}

	private static Object array(Connection connection, Stream<String> texts) throws SQLException {
		return connection.createArrayOf("text", texts.toArray(String[]::new));
	}

}
