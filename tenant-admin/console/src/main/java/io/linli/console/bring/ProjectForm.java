package io.linli.console.bring;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.linli.console.language.Words;
import io.linli.ledger.Columns;
import io.linli.ledger.DayOrder;
import io.linli.ledger.Part;
import io.linli.ledger.ProjectColumns;
import io.linli.ledger.Rows;
import org.jspecify.annotations.Nullable;

/**
 * The form by which one project is added: a list of one row, whose columns are called as
 * the parts are.
 *
 * @param level its label; empty: it has none yet
 * @param since from when on it has that level; empty: from today on
 */
record ProjectForm(String code, String name, String city, String zone, String level, String since) {

	static ProjectForm empty() {
		return new ProjectForm("", "", "", Words.ZONE.getId(), "", "");
	}

	/** It says from when on, and not what. */
	boolean lacksLevel() {
		return this.level.isEmpty() && !this.since.isEmpty();
	}

	Columns meaning(Known known, String by) {
		Map<Part, String> columns = new EnumMap<>(Part.class);
		Kind.PROJECTS.parts().forEach((part) -> columns.put(part, part.name()));
		return new ProjectColumns(columns, null, ZoneId.of(Words.ZONE.getId()), known.levelsByLabel(), null,
				DayOrder.YEAR_FIRST, by);
	}

	Rows row() {
		return new OneRow(List.of(this.code, this.name, this.city, this.zone, this.level, this.since));
	}

	/** In the order of the parts. */
	private static final class OneRow implements Rows {

		private @Nullable Row row;

		OneRow(List<String> cells) {
			this.row = new Row(1, cells, Set.of());
		}

		@Override
		public List<String> columns() {
			return Kind.PROJECTS.parts().stream().map(Enum::name).toList();
		}

		@Override
		public @Nullable Row next() {
			var next = this.row;
			this.row = null;
			return next;
		}

		@Override
		public void close() {
			this.row = null;
		}

	}

}
