package io.linli.ledger;

import java.time.LocalDate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A row of a register of households, understood.
 *
 * @param resident null: nobody lives there
 */
record Dwelling(long line, String key, String project, String building, String unit, LocalDate deliveredOn,
		@Nullable Resident resident) implements RowFormat.Row {

	private static final Pattern BETWEEN = Pattern.compile("[ ()-]");

	private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

	/** Who lives there. */
	record Resident(String name, @Nullable String phone, Register.Relation relation, @Nullable LocalDate movedInOn) {
	}

	static Dwelling read(Line line, Register register) throws Refusal {
		LocalDate delivered = register.deliveredOn().read(line);
		if (delivered == null) {
			throw new Refusal(register.deliveredOn().column(), "", "is empty");
		}
		return new Dwelling(line.number(), register.key().filled(line), register.project().filled(line),
				register.building().filled(line), register.unit().filled(line), delivered, resident(line, register));
	}

	private static @Nullable Resident resident(Line line, Register register) throws Refusal {
		TextColumn name = register.name();
		ChoiceColumn<Register.Relation> relation = register.relation();
		if (name == null || relation == null || name.column() != null && line.cell(name.column()).isEmpty()) {
			return null;
		}
		Register.Relation of = relation.read(line);
		if (of == null) {
			throw relation.text().refusal("", "is empty");
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
		String phone = digits.startsWith("+") ? digits : "+86" + digits.replaceFirst("^0", "");
		if (!E164.matcher(phone).matches()) {
			throw new Refusal(name, cell, "is no telephone number");
		}
		return phone;
	}

}
