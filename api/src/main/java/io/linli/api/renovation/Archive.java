package io.linli.api.renovation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Cells;
import org.jspecify.annotations.Nullable;

/**
 * The archive's checklist of a renovation (D-01, D-02, D-16).
 *
 * @param lastFiledAt when a paper was put there last, as claimed; null: none was
 */
record Archive(Set<MaterialKind> filed, @Nullable Instant lastFiledAt) {

	/** With nothing in it. */
	static Archive empty() {
		return new Archive(EnumSet.noneOf(MaterialKind.class), null);
	}

	/** As it was kept. */
	static Archive of(ResultSet row) throws SQLException {
		Set<MaterialKind> filed = EnumSet.noneOf(MaterialKind.class);
		Arrays.stream(row.getString("filed").split(" "))
			.filter((kind) -> !kind.isEmpty())
			.map(MaterialKind::valueOf)
			.forEach(filed::add);
		return new Archive(filed, Cells.time(row, "last_filed_at"));
	}

	/**
	 * Papers are put there: none before there is one, and once each unless there come
	 * more.
	 */
	void file(Collection<MaterialKind> kinds, Renovation.Status status, Papers papers, Instant at) {
		for (MaterialKind kind : kinds) {
			if (kind.collects() ? !papers.exist(kind, at) : !kind.existsIn(status)) {
				throw RefusedException
					.wrongState("This renovation, which is " + status + ", had no " + kind + " by then.", "kinds");
			}
			if (!this.filed.add(kind) && !kind.collects()) {
				throw new RefusedException(UserError.invalid(kind + " is filed already.", "kinds"));
			}
		}
	}

	/** All of these are there, and were by then. */
	void expect(Collection<MaterialKind> needed, Instant at) {
		refuse(needed.stream().filter((kind) -> !this.filed.contains(kind)).toList());
		Checks.expectAfter(at, this.lastFiledAt, "the last paper was filed");
	}

	/** All of these are there, and the last of those papers of which there come more. */
	void expect(Collection<MaterialKind> needed, Papers papers, Instant at) {
		Set<MaterialKind> missing = papers.unfiled();
		needed.stream().filter((kind) -> !this.filed.contains(kind)).forEach(missing::add);
		refuse(missing);
		Checks.expectAfter(at, this.lastFiledAt, "the last paper was filed");
	}

	private static void refuse(Collection<MaterialKind> missing) {
		if (!missing.isEmpty()) {
			throw RefusedException.wrongState("These papers are not filed yet: " + missing + ".");
		}
	}

}
