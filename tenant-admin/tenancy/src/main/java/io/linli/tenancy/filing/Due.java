package io.linli.tenancy.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;

import io.linli.tenancy.Values;

/**
 * What is filed today, and by which day it was due.
 *
 * @param owed false: whoever files it came here after that day
 */
record Due(LocalDate today, DueDay day, boolean owed) {

	/** A row of the three. */
	static Due of(ResultSet row) throws SQLException {
		return new Due(Objects.requireNonNull(row.getObject(1, LocalDate.class)),
				new DueDay(Objects.requireNonNull(row.getObject(2, LocalDate.class))), row.getBoolean(3));
	}

	/** What stays with it, whatever day is set later. */
	Values cells() {
		return new Values().date("due_on", this.day.dueOn()).flag("late", this.owed && this.day.isOver(this.today));
	}

}
