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
 * How the columns of a register of households 住户台账 become buildings, households and
 * residents (G-03); each row is a household, with one resident where the columns are
 * there. Read from a YAML file: <pre>
 * ledger: old-register       # its name for ever: ids are derived from it
 * kind: household
 * city: 上海                 # of projects that do not exist yet
 * encoding: GB18030          # UTF-8 where this line is missing
 * separator: ";"             # a comma where this line is missing
 * key: id                    # tells one row from all others
 * project: {column: estate, values: {Old Name: New Name}}
 * building: tower
 * unit: room
 * delivered_on: {column: handed_over, format: yyyy/M/d} # like 2024-05-01 without a format
 * name: resident             # may be missing, in the row or here: then nobody lives there
 * phone: mobile              # may be missing
 * relation: {column: kind, values: {业主: OWNER, 租户: TENANT, 家属: FAMILY}}
 * moved_in_on: since         # may be missing
 * </pre>
 */
record Register(String ledger, String city, Charset encoding, char separator, TextColumn key, TextColumn project,
		TextColumn building, TextColumn unit, DayColumn deliveredOn, @Nullable TextColumn name,
		@Nullable TextColumn phone, @Nullable ChoiceColumn<Relation> relation,
		@Nullable DayColumn movedInOn) implements RowFormat<Dwelling> {

	/** What somebody is in a household. */
	enum Relation {

		OWNER, TENANT, FAMILY

	}

	@Override
	public List<String> columns() {
		Stream<@Nullable String> texts = Stream
			.of(this.key, this.project, this.building, this.unit, this.name, this.phone,
					(this.relation != null) ? this.relation.text() : null)
			.map((text) -> (text != null) ? text.column() : null);
		Stream<@Nullable String> days = Stream.of(this.deliveredOn, this.movedInOn)
			.map((day) -> (day != null) ? day.column() : null);
		return Stream.concat(texts, days).filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList();
	}

	@Override
	public Dwelling read(Line line) throws Refusal {
		return Dwelling.read(line, this);
	}

	@Override
	public RowWriter<Dwelling> writer(Connection connection, UUID tenantId) throws SQLException {
		return new DwellingWriter(connection, tenantId, this.ledger);
	}

}
