package io.linli.console.bring;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.linli.ledger.Columns;
import io.linli.ledger.DayOrder;
import io.linli.ledger.HouseholdColumns;
import io.linli.ledger.Part;
import io.linli.ledger.ProjectColumns;
import io.linli.ledger.Relation;
import io.linli.ledger.Rows;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants a table to be read.
 *
 * @param parts what each column means; null: it is left out
 * @param project the code of the project of all rows; null: a column says it
 * @param deliveredOn of households that do not say it; null: all do
 * @param city of projects that do not say it; null: all do
 * @param level of projects that do not say it; null: they have none
 * @param continued whether an empty cell of a place means the one above
 */
record Plan(int sheet, Heading heading, List<@Nullable Part> parts, DayOrder days, @Nullable String project,
		@Nullable LocalDate deliveredOn, Relation relation, @Nullable String city, ZoneId zone, @Nullable UUID level,
		boolean continued) {

	/** Those in which cells are merged, the largest first. */
	private static final List<Part> PLACES = List.of(Part.CITY, Part.PROJECT, Part.BUILDING, Part.ENTRANCE);

	/** Whose cells are somebody's. */
	private static final Set<Part> PERSONAL = EnumSet.of(Part.RESIDENT, Part.PHONE);

	/** The name of the time zone. */
	public String place() {
		return this.zone.getId();
	}

	Map<Part, String> columns() {
		var columns = new EnumMap<Part, String>(Part.class);
		for (int place = 0; place < this.parts.size(); place++) {
			var part = this.parts.get(place);
			if (part != null) {
				columns.put(part, this.heading.names().get(place));
			}
		}
		return columns;
	}

	/**
	 * Those whose names may be kept: whatever somebody takes for the heading, no name of
	 * a resident and no telephone is a word for one.
	 */
	Map<Part, String> memorable(Kind kind) {
		var memorable = columns();
		memorable.entrySet()
			.removeIf((column) -> PERSONAL.contains(column.getKey()) && !Meanings.reads(kind, column.getValue()));
		return memorable;
	}

	/** What is missing, or said twice. */
	List<Fault> faults(Kind kind) {
		var faults = new ArrayList<Fault>();
		Set<Part> seen = EnumSet.noneOf(Part.class);
		for (var part : this.parts) {
			if (part != null && !seen.add(part)) {
				faults.add(new Fault("twice", part));
			}
		}
		kind.required()
			.stream()
			.filter((part) -> !seen.contains(part))
			.forEach((part) -> faults.add(new Fault("column", part)));
		switch (kind) {
			case PROJECTS -> expect(faults, seen, Part.CITY, this.city != null);
			case HOUSEHOLDS -> {
				expect(faults, seen, Part.PROJECT, this.project != null);
				expect(faults, seen, Part.DELIVERED_ON, this.deliveredOn != null);
			}
		}
		return faults;
	}

	private static void expect(List<Fault> faults, Set<Part> seen, Part part, boolean otherwise) {
		if (!seen.contains(part) && !otherwise) {
			faults.add(new Fault("either", part));
		}
	}

	/** For the rules by which rows are taken. */
	Columns meaning(Kind kind, Known known, String by) {
		return switch (kind) {
			case PROJECTS ->
				new ProjectColumns(columns(), this.city, this.zone, known.levelsByLabel(), this.level, this.days, by);
			case HOUSEHOLDS -> new HouseholdColumns(columns(), known.projectWords(),
					columns().containsKey(Part.PROJECT) ? null : this.project, this.days, this.deliveredOn,
					this.relation, by);
		};
	}

	Rows open(TableFile file) {
		var places = PLACES.stream()
			.filter((part) -> this.continued && this.parts.contains(part))
			.map(this.parts::indexOf)
			.toList();
		return new TableRows(file.open(this.sheet), this.heading, places);
	}

	/** What is wrong with it, by the key of its sentence. */
	record Fault(String key, Part part) {
	}

}
