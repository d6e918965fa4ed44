package io.linli.api.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.linli.sla.Responsibility;
import io.linli.sla.Severity;
import io.linli.tenancy.Cells;
import org.jspecify.annotations.Nullable;

/**
 * What the library takes over of a complaint, and the names that it does not.
 */
record SolvedComplaint(boolean solved, String category, @Nullable Responsibility responsibility,
		@Nullable Severity severity, @Nullable String complainant, @Nullable String owner) {

	/** A mobile or fixed number, however it is grouped. */
	private static final Pattern PHONE = Pattern.compile("\\d{7,}|\\d{3,4}[ -]\\d{3,4}[ -]?\\d{4}");

	static SolvedComplaint of(ResultSet row) throws SQLException {
		return new SolvedComplaint(!row.getBoolean("is_open"), row.getString("category"),
				Cells.name(Responsibility.class, row, "responsibility"), Cells.name(Severity.class, row, "severity"),
				row.getString("complainant"), row.getString("owner_name"));
	}

	/** Whether words name the complainant or the owner, or give a telephone number. */
	boolean isNamedIn(String words) {
		return PHONE.matcher(words).find() || Stream.of(this.complainant, this.owner)
			.filter(Objects::nonNull)
			.anyMatch((name) -> name.codePointCount(0, name.length()) > 1 && words.contains(name));
	}

}
