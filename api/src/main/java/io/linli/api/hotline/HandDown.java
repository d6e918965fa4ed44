package io.linli.api.hotline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import org.jspecify.annotations.Nullable;

/**
 * The input {@code HandDownComplaintsInput}: rows that the group has received.
 */
record HandDown(List<Row> rows) {

	/** The input {@code HandedDownComplaintInput}. */
	record Row(String companyId, @Nullable String projectId, @Nullable String projectName, Source source,
			String externalNumber, OffsetDateTime receivedAt, @Nullable String household, @Nullable String phone,
			String summary) {

		Checked check(Instant now) {
			Checks checks = new Checks();
			Checked checked = new Checked(checks.key("companyId", "Company", this.companyId),
					(this.projectId != null) ? checks.key("projectId", "Project", this.projectId) : null,
					checks.optional("projectName", this.projectName, 100), this.source,
					checks.text("externalNumber", this.externalNumber, 100), checks.occurred(this.receivedAt, now),
					checks.optional("household", this.household, 200), this.phone,
					checks.text("summary", this.summary, 500));
			checks.pass();
			return checked;
		}

	}

	/** Who handed it down. */
	enum Source {

		HOTLINE_800, PRESIDENT_OFFICE, CHAIRMAN_OFFICE, GENERAL_OFFICE, PROPERTY_MANAGEMENT_DEPARTMENT, OTHER_UNIT

	}

	/** A row, held against the rules of its fields. */
	record Checked(UUID companyId, @Nullable UUID projectId, @Nullable String projectName, Source source,
			String externalNumber, Instant receivedAt, @Nullable String household, @Nullable String phone,
			String summary) {
	}

	/** All rows, or what is wrong with each. */
	List<Checked> check(Instant now) {
		List<Checked> checked = new ArrayList<>();
		List<UserError> errors = new ArrayList<>();
		for (int i = 0; i < this.rows.size(); i++) {
			try {
				checked.add(this.rows.get(i).check(now));
			}
			catch (RefusedException ex) {
				int row = i;
				ex.errors().forEach((error) -> errors.add(at(row, error)));
			}
		}
		if (!errors.isEmpty()) {
			throw new RefusedException(errors);
		}
		return checked;
	}

	/** The same error, with the place of its row. */
	static UserError at(int row, UserError error) {
		List<String> path = new ArrayList<>(List.of("rows", Integer.toString(row)));
		path.addAll(error.path());
		return new UserError(error.code(), error.message(), path);
	}

}
