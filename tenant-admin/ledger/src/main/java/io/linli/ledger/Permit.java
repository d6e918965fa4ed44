package io.linli.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A row of a register of permits, understood. */
record Permit(long line, String key, String project, String category, String works, PermitRegister.Status status,
		@Nullable LocalDate appliedOn, @Nullable LocalDate issuedOn, @Nullable LocalDate completedOn,
		@Nullable BigDecimal cost, List<Mark> marks) implements RowRules.Row {

	private static final Pattern AMOUNT = Pattern.compile("\\d{1,14}(\\.\\d{1,2})?");

	static Permit read(Line line, PermitRegister register) throws Refusal {
		PermitRegister.Status status = register.status().read(line);
		if (status == null) {
			throw register.status().text().refusal("", "is empty");
		}
		@Nullable LocalDate applied = day(register.appliedOn(), line);
		@Nullable LocalDate issued = day(register.issuedOn(), line);
		@Nullable LocalDate completed = day(register.completedOn(), line);
		List<Mark> marks = new ArrayList<>();
		order(marks, line, register.appliedOn(), applied, register.issuedOn(), issued);
		order(marks, line, register.issuedOn(), issued, register.completedOn(), completed);
		DayColumn issue = register.issuedOn();
		if (issue != null && issued == null && completed != null) {
			marks.add(new Mark(Mark.Kind.NEVER_ISSUED, issue.column(), "",
					"over on %s without having been issued".formatted(completed)));
		}
		return new Permit(line.number(), register.key().filled(line), register.project().filled(line),
				register.category().filled(line), register.works().read(line), status, applied, issued, completed,
				amount(register.cost(), line), List.copyOf(marks));
	}

	private static @Nullable LocalDate day(@Nullable DayColumn column, Line line) throws Refusal {
		return (column != null) ? column.read(line) : null;
	}

	private static void order(List<Mark> marks, Line line, @Nullable DayColumn first, @Nullable LocalDate from,
			@Nullable DayColumn second, @Nullable LocalDate until) {
		if (first != null && second != null && from != null && until != null && until.isBefore(from)) {
			marks.add(new Mark(Mark.Kind.OUT_OF_ORDER, second.column(), line.cell(second.column()),
					"lies before %s %s".formatted(first.column(), from)));
		}
	}

	private static @Nullable BigDecimal amount(@Nullable String column, Line line) throws Refusal {
		String cell = (column != null) ? line.cell(column) : "";
		if (column == null || cell.isEmpty()) {
			return null;
		}
		if (!AMOUNT.matcher(cell).matches()) {
			throw new Refusal(column, cell, "is no amount such as 1934275000 or 1200.50");
		}
		return new BigDecimal(cell).setScale(2, RoundingMode.UNNECESSARY);
	}

}
