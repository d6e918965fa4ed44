package io.linli.tenancy.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;

import io.linli.tenancy.Values;

/**
 * What is filed today, and by which day it was due.
 */
record Due(LocalDate today, DueDay day) {

	/** A row of the two. */
	static Due of(ResultSet row) throws SQLException {
		return new Due(Objects.requireNonNull(row.getObject(1, LocalDate.class)),
				new DueDay(Objects.requireNonNull(row.getObject(2, LocalDate.class))));
	}

	/** What stays with it, whatever day is set later. */
	Values cells() {
		return new Values().date("due_on", this.day.dueOn()).flag("late", this.day.isOver(this.today));
	}

}
