package io.linli.ledger;

import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How the columns of a register of permits become renovations that an old system knows
 * of. Read from a YAML file: <pre>
 * ledger: old-permits        # its name for ever: ids are derived from it
 * kind: renovation
 * city: 上海                 # of projects that do not exist yet
 * encoding: GB18030          # UTF-8 where this line is missing
 * separator: ";"             # a comma where this line is missing
 * key: permit                # tells one row from all others, and is its number
 * project: {column: estate, empty: Not given}
 * category: {column: kind, empty: Not given}
 * works: {column: what, empty: Not given}
 * status: {column: state, empty: UNKNOWN, values: {完工: COMPLETED, 在施: ISSUED}}
 * applied_on: {column: applied, format: yyyy/M/d} # like 2024-05-01 without a format
 * issued_on: issued          # of these three at least one
 * completed_on: done
 * cost: amount               # may be missing, in the row or here
 * </pre>
 */
record PermitRegister(String ledger, String city, Charset encoding, char separator, TextColumn key, TextColumn project,
		TextColumn category, TextColumn works, ChoiceColumn<Status> status, @Nullable DayColumn appliedOn,
		@Nullable DayColumn issuedOn, @Nullable DayColumn completedOn,
		@Nullable String cost) implements RowFormat<Permit> {

	/** Where a renovation stands, as its register says. */
	enum Status {

		APPLIED, ISSUED,
		/** Issued for a part of the works. */
		PHASED,
		/** Issued, and stopped for a time. */
		SUSPENDED, COMPLETED,
		/** Its file was closed, whatever became of the works. */
		CLOSED, EXPIRED, CANCELLED, REVOKED,
		/** The register does not say. */
		UNKNOWN

	}

	@Override
	public List<String> columns() {
		Stream<@Nullable String> texts = Stream
			.of(this.key, this.project, this.category, this.works, this.status.text())
			.map(TextColumn::column);
		Stream<@Nullable String> days = Stream.of(this.appliedOn, this.issuedOn, this.completedOn)
			.map((day) -> (day != null) ? day.column() : null);
		return Stream.concat(Stream.concat(texts, days), Stream.of(this.cost))
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.distinct()
			.toList();
	}

	@Override
	public Permit read(Line line) throws Refusal {
		return Permit.read(line, this);
	}

	@Override
	public RowWriter<Permit> writer(Connection connection, UUID tenantId) throws SQLException {
		return new PermitWriter(connection, tenantId, this.ledger);
	}

}
