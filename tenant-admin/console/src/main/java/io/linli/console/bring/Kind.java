package io.linli.console.bring;

import java.util.List;

import io.linli.ledger.Part;

/**
 * What a table brings, and what its columns can mean.
 */
enum Kind {

	PROJECTS(List.of(Part.CODE, Part.NAME, Part.CITY, Part.TIME_ZONE, Part.LEVEL, Part.LEVEL_SINCE), List.of(Part.NAME),
			List.of(Part.CODE, Part.NAME, Part.CITY, Part.TIME_ZONE, Part.LEVEL, Part.LEVEL_SINCE)),
	HOUSEHOLDS(
			List.of(Part.PROJECT, Part.BUILDING, Part.ENTRANCE, Part.UNIT, Part.DELIVERED_ON, Part.RESIDENT, Part.PHONE,
					Part.RELATION, Part.MOVED_IN_ON),
			List.of(Part.BUILDING, Part.UNIT), List.of(Part.PROJECT, Part.BUILDING, Part.UNIT, Part.DELIVERED_ON,
					Part.RESIDENT, Part.PHONE, Part.RELATION, Part.MOVED_IN_ON));

	private final List<Part> parts;

	private final List<Part> required;

	private final List<Part> stored;

	Kind(List<Part> parts, List<Part> required, List<Part> stored) {
		this.parts = parts;
		this.required = required;
		this.stored = stored;
	}

	public List<Part> parts() {
		return this.parts;
	}

	/** Those for which there must be a column. */
	public List<Part> required() {
		return this.required;
	}

	/** Those that a row has in the end. */
	public List<Part> stored() {
		return this.stored;
	}

}
