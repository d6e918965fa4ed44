package io.linli.console.bring;

import java.time.ZoneId;
import java.util.List;

/**
 * The time zones in which a project can be: those that are named by a place.
 */
final class Zones {

	private static final List<String> ALL = ZoneId.getAvailableZoneIds()
		.stream()
		.filter((id) -> id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
		.sorted()
		.toList();

	private Zones() {
	}

	static List<String> all() {
		return ALL;
	}

}
