package io.linli.api.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import io.linli.sla.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the features need to know of a project.
 *
 * @param levels the contract levels by the days on which they are granted
 */
public record Project(UUID id, String code, ZoneId zone, Map<Period, UUID> levels) {

	/** The project's own day of an instant. */
	public LocalDate day(Instant instant) {
		return instant.atZone(this.zone).toLocalDate();
	}

	/** The level that the contract grants on a day; null: none. */
	public @Nullable UUID levelOn(LocalDate day) {
		return this.levels.entrySet()
			.stream()
			.filter((level) -> level.getKey().contains(day))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

}
