package io.linli.api.ledger;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.filing.LedgerPeriod;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code ledger.graphqls}.
 */
@Controller
class LedgerController {

	private static final int MOST_YEARS = 2;

	private final LedgerDesk desk;

	private final LedgerQueries queries;

	private final Mutations mutations;

	private final InstantSource time;

	LedgerController(LedgerDesk desk, LedgerQueries queries, Mutations mutations, InstantSource time) {
		this.desk = desk;
		this.queries = queries;
		this.mutations = mutations;
		this.time = time;
	}

	@QueryMapping
	@Nullable Row repairLedger(@Argument String id, DataFetchingEnvironment environment) {
		return GlobalId.keyOf("RepairLedger", id)
			.map((key) -> this.queries.byKey(key, Selection.of(environment)))
			.orElse(null);
	}

	@QueryMapping
	List<Row> repairLedgers(@Argument String projectId, @Argument LedgerPeriod period, @Argument LocalDate from,
			@Argument LocalDate until, DataFetchingEnvironment environment) {
		return GlobalId.keyOf("Project", projectId)
			.map((key) -> this.queries.filed(key, period, from, until, Selection.of(environment)))
			.orElse(List.of());
	}

	@QueryMapping
	List<LocalDate> missingRepairLedgers(@Argument String projectId, @Argument LedgerPeriod period,
			@Argument LocalDate from, @Argument LocalDate until) {
		if (until.isAfter(from.plusYears(MOST_YEARS))) {
			throw new RefusedException(UserError.invalid("At most two years at once.", "until"));
		}
		return GlobalId.keyOf("Project", projectId).map((key) -> missing(key, period, from, until)).orElse(List.of());
	}

	@MutationMapping
	Map<String, @Nullable Object> fileRepairLedger(@Argument FileRepairLedger input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "repairLedger", () -> this.desk.file(input), this.queries::byKey);
	}

	/** By the project's own days, from that on which it came here. */
	private List<LocalDate> missing(UUID project, LedgerPeriod period, LocalDate from, LocalDate until) {
		return this.queries.begun(project, period, from, until)
			.map((begun) -> begun.missing(period, from, until, this.time.instant()))
			.orElse(List.of());
	}

}
