package io.linli.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the columns of somebody's table of households mean (G-03). Nothing in it tells its
 * rows apart but address and name, so that a second table goes on where the first was.
 *
 * @param columns the names of the columns; building and unit are there, and a project is
 * if there is not one for all rows
 * @param projects the company's projects: their code, by each word that may stand for it
 * @param project the code of the project of all rows; null: they say it themselves
 * @param days how they are written
 * @param deliveredOn the day of delivery where a row does not say it; null: it must
 * @param relation of residents where a row does not say it
 * @param by who brings them in
 */
public record HouseholdColumns(Map<Part, String> columns, Map<String, String> projects, @Nullable String project,
		DayOrder days, @Nullable LocalDate deliveredOn, Relation relation, String by) implements Columns {

	/** Of all tables that come through the console: ids are derived from it. */
	private static final String LEDGER = "console";

	RowRules<Dwelling> rules() {
		return new Register(LEDGER, this.by, "", StandardCharsets.UTF_8, ',', null,
				(this.project != null) ? new TextColumn(null, this.project, Map.of(), TextColumn.INDEXED)
						: new TextColumn(column(Part.PROJECT), null, this.projects, TextColumn.INDEXED),
				new LinkedHashSet<>(this.projects.values()), needed(Part.BUILDING), text(Part.ENTRANCE),
				needed(Part.UNIT), day(Part.DELIVERED_ON), this.deliveredOn, text(Part.RESIDENT), text(Part.PHONE),
				relationColumn(), day(Part.MOVED_IN_ON));
	}

	private ChoiceColumn<Relation> relationColumn() {
		Map<String, String> words = new HashMap<>();
		for (Relation each : Relation.values()) {
			for (String word : each.words()) {
				List.of(word, word.toUpperCase(Locale.ROOT), capitalized(word))
					.forEach((written) -> words.put(written, each.name()));
			}
		}
		return new ChoiceColumn<>(Relation.class, new TextColumn(this.columns.get(Part.RELATION), this.relation.name(),
				Map.copyOf(words), TextColumn.INDEXED));
	}

	private static String capitalized(String word) {
		return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
	}

	private TextColumn needed(Part part) {
		return new TextColumn(column(part), null, Map.of(), TextColumn.INDEXED);
	}

	private @Nullable TextColumn text(Part part) {
		@Nullable String column = this.columns.get(part);
		return (column != null) ? new TextColumn(column, "", Map.of(), TextColumn.INDEXED) : null;
	}

	private @Nullable DayColumn day(Part part) {
		@Nullable String column = this.columns.get(part);
		return (column != null) ? new DayColumn(column, this.days.formats()) : null;
	}

	private String column(Part part) {
		@Nullable String column = this.columns.get(part);
		if (column == null) {
			throw new IllegalArgumentException("No column says the " + part);
		}
		return column;
	}

}
