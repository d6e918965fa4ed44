package io.linli.api.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;

import io.linli.sla.Source;
import org.jspecify.annotations.Nullable;

/**
 * A day by which something is to be filed, and who says so: the type {@code FilingLimit}.
 *
 * @param setBy null, as {@code setAt}: the procedures
 */
record FilingLimit(LocalDate dueOn, Source source, String reference, @Nullable String setBy,
		@Nullable OffsetDateTime setAt, boolean ofGroup) {

	/** Its columns, the earliest day first; parameters: what is filed, and the year. */
	static final String SELECT = """
			select due_on, source, reference, set_by, set_at, of_group from filing_limit(current_tenant(), ?, ?)""";

	static FilingLimit of(ResultSet row, int number) throws SQLException {
		return new FilingLimit(Objects.requireNonNull(row.getObject(1, LocalDate.class)),
				Source.valueOf(row.getString(2)), row.getString(3), row.getString(4),
				row.getObject(5, OffsetDateTime.class), row.getBoolean(6));
	}

}
