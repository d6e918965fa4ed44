package io.linli.api.sheet;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.UserError;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code sheet.graphqls}.
 */
@Controller
class SheetController {

	private static final int LONGEST = 366;

	private final SheetDesk desk;

	private final InquiryDesk inquiries;

	private final SheetQueries queries;

	private final Mutations mutations;

	SheetController(SheetDesk desk, InquiryDesk inquiries, SheetQueries queries, Mutations mutations) {
		this.desk = desk;
		this.inquiries = inquiries;
		this.queries = queries;
		this.mutations = mutations;
	}

	@QueryMapping
	@Nullable Row repairSheet(@Argument String repairRequestId, DataFetchingEnvironment environment) {
		return GlobalId.keyOf("RepairRequest", repairRequestId)
			.map((key) -> this.queries.sheet(key, Selection.of(environment)))
			.orElse(null);
	}

	@QueryMapping
	List<Row> ownerInquiries(@Argument String projectId, @Argument OwnerInquiry.@Nullable Outcome outcome,
			DataFetchingEnvironment environment) {
		return GlobalId.keyOf("Project", projectId)
			.map((key) -> this.queries.inquiries(key, outcome, Selection.of(environment)))
			.orElse(List.of());
	}

	@QueryMapping
	List<Row> repeatedRepairs(@Argument String projectId, @Argument OffsetDateTime from, @Argument OffsetDateTime until,
			@Argument int days, DataFetchingEnvironment environment) {
		if (days < 1 || days > LONGEST) {
			throw new RefusedException(UserError.invalid("1 to " + LONGEST + " days.", "days"));
		}
		return GlobalId.keyOf("Project", projectId)
			.map((key) -> this.queries.repeated(key, from.toInstant(), until.toInstant(), days,
					Selection.of(environment)))
			.orElse(List.of());
	}

	@MutationMapping
	Map<String, @Nullable Object> confirmArrival(@Argument SheetEntry.Confirm input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.confirm(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> noteFirstContact(@Argument SheetEntry.Contact input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.contact(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> checkConduct(@Argument SheetEntry.Conduct input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.conduct(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> deliverCopy(@Argument SheetEntry.Deliver input, DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.deliver(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> useMaterials(@Argument SheetEntry.Use input, DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.use(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> correctRepair(@Argument SheetEntry.Correct input,
			DataFetchingEnvironment environment) {
		return answer(environment, () -> this.desk.correct(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> recordOwnerInquiry(@Argument OwnerInquiry.Ask input,
			DataFetchingEnvironment environment) {
		return inquiry(environment, () -> this.inquiries.ask(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> settleOwnerInquiry(@Argument OwnerInquiry.Settle input,
			DataFetchingEnvironment environment) {
		return inquiry(environment, () -> this.inquiries.settle(input));
	}

	private Map<String, @Nullable Object> answer(DataFetchingEnvironment environment, Supplier<UUID> done) {
		return this.mutations.run(environment, "repairSheet", done, this.queries::sheet);
	}

	private Map<String, @Nullable Object> inquiry(DataFetchingEnvironment environment, Supplier<UUID> done) {
		return this.mutations.run(environment, "ownerInquiry", done, this.queries::inquiry);
	}

}
