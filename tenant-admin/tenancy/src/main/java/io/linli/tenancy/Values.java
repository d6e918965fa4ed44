package io.linli.tenancy;

import java.sql.JDBCType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Cells of a row by their columns. A cell without a value still has its type, so that a
 * statement is prepared once, whatever a row leaves open.
 */
public final class Values {

	private final List<String> columns = new ArrayList<>();

	private final List<Object> cells = new ArrayList<>();

	public Values text(String column, @Nullable String value) {
		return cell(column, value, JDBCType.VARCHAR);
	}

	public Values name(String column, @Nullable Enum<?> value) {
		return text(column, (value != null) ? value.name() : null);
	}

	public Values key(String column, @Nullable UUID value) {
		return cell(column, value, JDBCType.OTHER);
	}

	public Values number(String column, @Nullable Integer value) {
		return cell(column, value, JDBCType.INTEGER);
	}

	public Values flag(String column, @Nullable Boolean value) {
		return cell(column, value, JDBCType.BOOLEAN);
	}

	public Values time(String column, @Nullable Instant value) {
		return cell(column, value, JDBCType.TIMESTAMP_WITH_TIMEZONE);
	}

	public Values date(String column, @Nullable LocalDate value) {
		return cell(column, value, JDBCType.DATE);
	}

	/** These cells and others after them. */
	public Values and(Values others) {
		this.columns.addAll(others.columns);
		this.cells.addAll(others.cells);
		return this;
	}

	String insertInto(String table) {
		return "insert into " + table + " (" + String.join(", ", this.columns) + ") values ("
				+ String.join(", ", Collections.nCopies(this.cells.size(), "?")) + ")";
	}

	String update(String table) {
		return "update " + table + " set " + String.join(" = ?, ", this.columns) + " = ?";
	}

	List<Object> cells() {
		return this.cells;
	}

	private Values cell(String column, @Nullable Object value, JDBCType type) {
		this.columns.add(column);
		this.cells.add((value != null) ? value : type);
		return this;
	}

}
