package io.linli.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A row of a list of projects, understood.
 *
 * @param key its code
 * @param level null: the list does not say
 * @param since from when on it has that level; null: from today on
 */
record Estate(long line, String key, String name, String city, ZoneId zone, @Nullable UUID level,
		@Nullable LocalDate since) implements RowRules.Row {

	/** An offset would mean its opposite to the database. */
	private static final Pattern PLACE = Pattern.compile("[A-Z][A-Za-z_]+/[A-Za-z_/-]+");

	@Override
	public String project() {
		return this.key;
	}

	@Override
	public boolean inProject() {
		return false;
	}

	@Override
	public Map<Part, String> stored() {
		Map<Part, String> stored = new EnumMap<>(Part.class);
		stored.put(Part.CODE, this.key);
		stored.put(Part.NAME, this.name);
		stored.put(Part.CITY, this.city);
		stored.put(Part.TIME_ZONE, this.zone.getId());
		stored.put(Part.LEVEL, Objects.toString(this.level, ""));
		stored.put(Part.LEVEL_SINCE, Objects.toString(this.since, ""));
		return stored;
	}

	static ZoneId zone(TextColumn column, Line line) throws Refusal {
		String zone = column.filled(line);
		if (!PLACE.matcher(zone).matches() || !ZoneId.getAvailableZoneIds().contains(zone)) {
			throw column.refusal(zone, Reason.of(Reason.Kind.NO_ZONE));
		}
		return ZoneId.of(zone);
	}

}
