package io.linli.sla;

import java.io.Serializable;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Days on which something is in force: from a first day until the day before
 * {@code until}; open-ended where that is null.
 */
public record Period(LocalDate from, @Nullable LocalDate until) implements Serializable {

	public Period {
		if (until != null && !until.isAfter(from)) {
			throw new IllegalArgumentException("A period from " + from + " cannot end before " + until);
		}
	}

	public static Period since(LocalDate from) {
		return new Period(from, null);
	}

	public boolean contains(LocalDate day) {
		return !day.isBefore(this.from) && (this.until == null || day.isBefore(this.until));
	}

}
