package io.linli.ledger;

import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
 * entrance: stairs           # may be missing; with the room it is the unit, such as 2-301
 * unit: room
 * delivered_on: {column: handed_over, format: yyyy/M/d} # like 2024-05-01 without a format
 * name: resident             # may be missing, in the row or here: then nobody lives there
 * phone: mobile              # may be missing
 * relation: {column: kind, values: {业主: OWNER, 租户: TENANT, 家属: FAMILY}}
 * moved_in_on: since         # may be missing
 * </pre>
 *
 * @param by who it is that brings it in
 * @param key null: two rows of one address and one name are the same
 * @param known the codes of projects that may be named; null: also what is not there yet
 * @param otherwise the day of delivery where the row does not say it; null: none
 */
record Register(String ledger, String by, String city, Charset encoding, char separator, @Nullable TextColumn key,
		TextColumn project, @Nullable Set<String> known, TextColumn building, @Nullable TextColumn entrance,
		TextColumn unit, @Nullable DayColumn deliveredOn, @Nullable LocalDate otherwise, @Nullable TextColumn name,
		@Nullable TextColumn phone, @Nullable ChoiceColumn<Relation> relation,
		@Nullable DayColumn movedInOn) implements RowFormat<Dwelling> {

	@Override
	public List<String> columns() {
		Stream<@Nullable String> texts = Stream
			.of(this.key, this.project, this.building, this.entrance, this.unit, this.name, this.phone,
					(this.relation != null) ? this.relation.text() : null)
			.map((text) -> (text != null) ? text.column() : null);
		Stream<@Nullable String> days = Stream.of(this.deliveredOn, this.movedInOn)
			.map((day) -> (day != null) ? day.column() : null);
		return Stream.concat(texts, days).filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList();
	}

	@Override
	public String key(Line line) throws Refusal {
		return (this.key != null) ? this.key.read(line) : String.join("\u001F", projectOf(line),
				this.building.filled(line), unitOf(line), (this.name != null) ? this.name.read(line) : "");
	}

	/** Its code. */
	String projectOf(Line line) throws Refusal {
		String code = this.project.filled(line);
		if (this.known != null && !this.known.contains(code)) {
			throw this.project.refusal(code, Reason.of(Reason.Kind.NO_PROJECT));
		}
		return code;
	}

	/** The room, behind the entrance where there is one. */
	String unitOf(Line line) throws Refusal {
		String room = this.unit.filled(line);
		String stairs = (this.entrance != null) ? this.entrance.read(line) : "";
		if (stairs.isEmpty()) {
			return room;
		}
		char last = stairs.charAt(stairs.length() - 1);
		String whole = stairs + ((last <= 'z' && Character.isLetterOrDigit(last)) ? "-" : "") + room;
		if (whole.length() > TextColumn.INDEXED) {
			throw this.unit.refusal(room, Reason.of(Reason.Kind.TOO_LONG, TextColumn.INDEXED));
		}
		return whole;
	}

	LocalDate deliveredOn(Line line) throws Refusal {
		@Nullable LocalDate day = (this.deliveredOn != null) ? this.deliveredOn.read(line) : null;
		if (day == null) {
			day = this.otherwise;
		}
		if (day == null) {
			throw new Refusal((this.deliveredOn != null) ? this.deliveredOn.column() : "", "",
					Reason.of(Reason.Kind.EMPTY));
		}
		return day;
	}

	@Override
	public Dwelling read(Line line) throws Refusal {
		return Dwelling.read(line, this);
	}

	@Override
	public RowWriter<Dwelling> writer(Connection connection, UUID tenantId) throws SQLException {
		return new DwellingWriter(connection, tenantId, this.ledger, this.by);
	}

}
