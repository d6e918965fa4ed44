package io.linli.ledger;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A row of a register of households, understood.
 *
 * @param resident null: nobody lives there
 */
record Dwelling(long line, String key, String project, String building, String unit, LocalDate deliveredOn,
		@Nullable Resident resident) implements RowRules.Row {

	private static final Pattern BETWEEN = Pattern.compile("[ ()-]");

	/** Also as it is dialled, and with China's code before eleven digits. */
	private static final Pattern INTERNATIONAL = Pattern.compile("(\\+|00).*|86\\d{11}");

	private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

	/** Who lives there. */
	record Resident(String name, @Nullable String phone, Relation relation, @Nullable LocalDate movedInOn) {
	}

	@Override
	public Map<Part, String> stored() {
		Map<Part, String> stored = new EnumMap<>(Part.class);
		stored.put(Part.PROJECT, this.project);
		stored.put(Part.BUILDING, this.building);
		stored.put(Part.UNIT, this.unit);
		stored.put(Part.DELIVERED_ON, this.deliveredOn.toString());
		if (this.resident != null) {
			stored.put(Part.RESIDENT, this.resident.name());
			stored.put(Part.PHONE, Objects.requireNonNullElse(this.resident.phone(), ""));
			stored.put(Part.RELATION, this.resident.relation().name());
			stored.put(Part.MOVED_IN_ON, Objects.toString(this.resident.movedInOn(), ""));
		}
		return stored;
	}

	static Dwelling read(Line line, Register register) throws Refusal {
		return new Dwelling(line.number(), register.key(line), register.projectOf(line),
				register.building().filled(line), register.unitOf(line), register.deliveredOn(line),
				resident(line, register));
	}

	private static @Nullable Resident resident(Line line, Register register) throws Refusal {
		TextColumn name = register.name();
		ChoiceColumn<Relation> relation = register.relation();
		if (name == null || relation == null || name.column() != null && line.cell(name.column()).isEmpty()) {
			return null;
		}
		Relation of = relation.read(line);
		if (of == null) {
			throw relation.text().refusal("", Reason.of(Reason.Kind.EMPTY));
		}
		return new Resident(name.filled(line), phone(register.phone(), line), of,
				(register.movedInOn() != null) ? register.movedInOn().read(line) : null);
	}

	/** In E.164; without a country it is one of China's. */
	private static @Nullable String phone(@Nullable TextColumn column, Line line) throws Refusal {
		@Nullable String name = (column != null) ? column.column() : null;
		if (name == null || line.cell(name).isEmpty()) {
			return null;
		}
		String cell = line.cell(name);
		String digits = BETWEEN.matcher(cell).replaceAll("");
		String phone = INTERNATIONAL.matcher(digits).matches() ? "+" + digits.replaceFirst("^(\\+|00)", "")
				: "+86" + digits.replaceFirst("^0", "");
		if (!E164.matcher(phone).matches()) {
			throw new Refusal(name, cell, Reason.of(Reason.Kind.NO_PHONE));
		}
		return phone;
	}

}
