package io.linli.console.bring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.linli.console.language.Words;
import io.linli.ledger.DayOrder;
import io.linli.ledger.Part;
import io.linli.ledger.Relation;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * The form in which somebody says what the columns of a table mean.
 *
 * @param part one for each column, in their order; empty: it is left out
 * @param keep whether the meanings are proposed the next time
 */
record ColumnsForm(@Nullable Integer sheet, @Nullable Long header, @Nullable List<String> part, @Nullable DayOrder days,
		@Nullable String project, @Nullable String deliveredOn, @Nullable Relation relation, @Nullable String city,
		@Nullable String zone, @Nullable UUID level, @Nullable Boolean continued, @Nullable Boolean keep) {

	Plan plan(Kind kind, TableFile file, Known known) {
		int place = Math.clamp((this.sheet != null) ? this.sheet : 0, 0, file.sheets().size() - 1);
		var heading = Heading.at((this.header != null) ? this.header : 1, file.beginning(place, Beginning.ROWS));
		return new Plan(place, heading, parts(kind, heading.names().size()),
				(this.days != null) ? this.days : DayOrder.YEAR_FIRST, project(known), day(),
				(this.relation != null) ? this.relation : Relation.OWNER, text(this.city), timeZone(),
				known.levels()
					.stream()
					.map(Known.Level::id)
					.filter((id) -> id.equals(this.level))
					.findFirst()
					.orElse(null),
				Boolean.TRUE.equals(this.continued));
	}

	boolean keeps() {
		return Boolean.TRUE.equals(this.keep);
	}

	private List<@Nullable Part> parts(Kind kind, int columns) {
		var parts = new ArrayList<@Nullable Part>();
		for (int place = 0; place < columns; place++) {
			var word = (this.part != null && place < this.part.size()) ? this.part.get(place) : "";
			parts.add(kind.parts().stream().filter((each) -> each.name().equals(word)).findFirst().orElse(null));
		}
		return parts;
	}

	private @Nullable String project(Known known) {
		return known.projects()
			.stream()
			.map(Known.Project::code)
			.filter((code) -> code.equals(this.project))
			.findFirst()
			.orElse(null);
	}

	private @Nullable LocalDate day() {
		try {
			return StringUtils.hasText(this.deliveredOn) ? LocalDate.parse(this.deliveredOn.strip()) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private ZoneId timeZone() {
		return Optional.ofNullable(this.zone).filter(Zones.all()::contains).map(ZoneId::of).orElse(Words.ZONE);
	}

	private static @Nullable String text(@Nullable String field) {
		return StringUtils.hasText(field) ? field.strip() : null;
	}

}
