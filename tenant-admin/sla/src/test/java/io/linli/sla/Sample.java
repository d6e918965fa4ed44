package io.linli.sla;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import io.linli.sla.calendar.Hours;
import io.linli.sla.calendar.PublicHolidays;
import io.linli.sla.calendar.WorkCalendar;
import io.linli.sla.calendar.WorkWeek;
import org.jspecify.annotations.Nullable;

/** Limits and times to write examples with. */
final class Sample {

	static final WorkCalendar SHANGHAI = WorkCalendar.unknown(ZoneId.of("Asia/Shanghai"));

	static final WorkCalendar NEW_YORK = WorkCalendar.unknown(ZoneId.of("America/New_York"));

	/** Eight hours a day with a noon break, and China's holidays. */
	static final WorkCalendar OFFICE = calendar(SHANGHAI.zone(),
			WorkWeek.fiveDays(Hours.parse("08:30-12:00"), Hours.parse("13:30-18:00")));

	static final Scope EMERGENCY = Scope.repair(Urgency.EMERGENCY, Area.PRIVATE);

	static final UUID LEVEL_1 = id("level 1");

	static final UUID LEVEL_2 = id("level 2");

	static final Promise ARRIVE = new Promise(Clock.ARRIVE, EMERGENCY, LEVEL_1);

	static final Period SINCE_2020 = Period.since(LocalDate.of(2020, 1, 1));

	private Sample() {
	}

	static Threshold limit(String reference, @Nullable UUID level, Scope scope, Source source, int minutes) {
		return limit(reference, level, scope, source, minutes, SINCE_2020);
	}

	static Threshold limit(String reference, @Nullable UUID level, Scope scope, Source source, int minutes,
			Period effective) {
		return new Threshold(id(reference), level, scope, Clock.ARRIVE, new Limit.Within(Duration.ofMinutes(minutes)),
				source, reference, false, effective);
	}

	/** A calendar that observes China's holidays. */
	static WorkCalendar calendar(ZoneId zone, WorkWeek week) {
		return WorkCalendar.of(zone, new WorkCalendar.Version(id("calendar"), week, PublicHolidays.china(), Map.of()));
	}

	static Instant at(String offsetTime) {
		return OffsetDateTime.parse(offsetTime).toInstant();
	}

	static UUID id(String name) {
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

}
