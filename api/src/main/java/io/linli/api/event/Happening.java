package io.linli.api.event;

import java.time.Instant;

/**
 * Something that happened to a subject, before it is evidence.
 *
 * @param kind a past participle of the procedures' verbs, such as RECORDED
 * @param occurredAt when the person says that it happened
 * @param channel PHONE, RECEPTION, RADIO, HOME_VISIT, APP or SYSTEM
 * @param detail more of it, as a JSON object
 */
public record Happening(String kind, Instant occurredAt, String channel, String detail) {

	/** Nothing more is to be said. */
	public static final String NO_DETAIL = "{}";

	public static Happening of(String kind, Instant occurredAt, String channel) {
		return new Happening(kind, occurredAt, channel, NO_DETAIL);
	}

	/** What it says besides, as names of values. */
	public static String detail(String name, Enum<?> value) {
		return "{\"%s\": \"%s\"}".formatted(name, value.name());
	}

}
