package io.linli.api.graphql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

import graphql.schema.GraphQLDirectiveContainer;
import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * Cells that are personal data of somebody who is not staff. The directive
 * {@code @personal(shownTo: [...])} beside the field says which roles they are shown to;
 * to all others they are masked while they are read, so that no way to an answer goes
 * around it.
 */
public enum Personal implements Column.Reader {

	/** A name: 张三 is masked as 张**, however long it is. */
	NAME {
		@Override
		String mask(String name) {
			return name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
		}
	},

	/** A telephone number: +8613812345678 is masked as +86138****5678. */
	PHONE {
		@Override
		String mask(String number) {
			int hidden = number.length() - SHOWN_DIGITS - HIDDEN_DIGITS;
			return (hidden > 1) ? number.substring(0, hidden) + STARS + number.substring(number.length() - SHOWN_DIGITS)
					: STARS;
		}
	},

	/** Words that may name a person, or a paper: nothing of them is shown. */
	WORDS {
		@Override
		String mask(String words) {
			return STARS;
		}
	};

	static final String DIRECTIVE = "personal";

	private static final String STARS = "****";

	private static final int SHOWN_DIGITS = 4;

	private static final int HIDDEN_DIGITS = STARS.length();

	@Override
	public @Nullable String read(ResultSet row, int position) throws SQLException {
		return row.getString(position);
	}

	abstract String mask(String text);

	/** The same cell for those to whom it is not shown. */
	Column.Reader masked() {
		return (row, position) -> {
			String text = row.getString(position);
			return (text != null) ? mask(text) : null;
		};
	}

	/** The roles to which a field is shown; none where it is not personal. */
	static Set<Role> shownTo(GraphQLDirectiveContainer field) {
		return AllowedRoles.named(field, DIRECTIVE, "shownTo");
	}

}
