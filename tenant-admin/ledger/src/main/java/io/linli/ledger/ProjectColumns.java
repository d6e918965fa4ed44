package io.linli.ledger;

import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the columns of somebody's list of projects mean (G-03).
 *
 * @param columns the names of the columns; that of the name is there. Without one for the
 * code, the name is the code
 * @param city of rows that do not say it; null: they must
 * @param zone of rows that do not say it
 * @param levels the company's levels by label
 * @param level of rows that do not say it; null: they have none
 * @param days how they are written
 * @param by who brings them in
 */
public record ProjectColumns(Map<Part, String> columns, @Nullable String city, ZoneId zone, Map<String, UUID> levels,
		@Nullable UUID level, DayOrder days, String by) implements Columns {

	RowRules<Estate> rules() {
		@Nullable String name = this.columns.get(Part.NAME);
		if (name == null) {
			throw new IllegalArgumentException("No column says the name");
		}
		@Nullable String since = this.columns.get(Part.LEVEL_SINCE);
		return new ProjectList(text(this.columns.getOrDefault(Part.CODE, name), null), text(name, null),
				text(this.columns.get(Part.CITY), this.city), text(this.columns.get(Part.TIME_ZONE), this.zone.getId()),
				this.columns.containsKey(Part.LEVEL) ? text(this.columns.get(Part.LEVEL), "") : null, this.levels,
				this.level, (since != null) ? new DayColumn(since, this.days.formats()) : null, this.by);
	}

	private static TextColumn text(@Nullable String column, @Nullable String whenEmpty) {
		return new TextColumn(column, whenEmpty, Map.of(), TextColumn.INDEXED);
	}

}
