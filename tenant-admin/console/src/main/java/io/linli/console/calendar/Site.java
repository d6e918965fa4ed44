package io.linli.console.calendar;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A project, with the clocks by which it works.
 */
record Site(UUID id, String code, String name, ZoneId zone) {
}
