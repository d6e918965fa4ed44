package io.linli.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How the columns of a list of projects become projects (G-03), each with the contract
 * level that it starts with where one is named.
 *
 * @param levels the company's levels by label
 * @param otherwise the level of a row that names none; null: it has none
 * @param by who it is that brings them in
 */
record ProjectList(TextColumn key, TextColumn name, TextColumn city, TextColumn zone, @Nullable TextColumn level,
		Map<String, UUID> levels, @Nullable UUID otherwise, @Nullable DayColumn since,
		String by) implements RowRules<Estate> {

	@Override
	public List<String> columns() {
		Stream<@Nullable String> texts = Stream.of(this.key, this.name, this.city, this.zone, this.level)
			.map((text) -> (text != null) ? text.column() : null);
		return Stream.concat(texts, Stream.of((this.since != null) ? this.since.column() : null))
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.distinct()
			.toList();
	}

	@Override
	public String key(Line line) throws Refusal {
		return this.key.filled(line);
	}

	@Override
	public Estate read(Line line) throws Refusal {
		@Nullable LocalDate from = (this.since != null) ? this.since.read(line) : null;
		return new Estate(line.number(), key(line), this.name.filled(line), this.city.filled(line),
				Estate.zone(this.zone, line), levelOf(line), from);
	}

	private @Nullable UUID levelOf(Line line) throws Refusal {
		String label = (this.level != null) ? this.level.read(line) : "";
		if (this.level == null || label.isEmpty()) {
			return this.otherwise;
		}
		@Nullable UUID id = this.levels.get(label);
		if (id == null) {
			throw this.level.refusal(label, Reason.of(Reason.Kind.NO_LEVEL));
		}
		return id;
	}

	@Override
	public RowWriter<Estate> writer(Connection connection, UUID tenantId) throws SQLException {
		return new EstateWriter(connection, tenantId, this.by);
	}

}
