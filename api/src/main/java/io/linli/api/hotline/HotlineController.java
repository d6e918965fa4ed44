package io.linli.api.hotline;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.Page;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.RowConnection;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.UserError;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The fields of {@code hotline.graphqls}.
 */
@Controller
class HotlineController {

	private static final int LONGEST_LIMIT = 43_200;

	private final HotlineDesk desk;

	private final HotlineQueries queries;

	private final Mutations mutations;

	private final InstantSource time;

	HotlineController(HotlineDesk desk, HotlineQueries queries, Mutations mutations, InstantSource time) {
		this.desk = desk;
		this.queries = queries;
		this.mutations = mutations;
		this.time = time;
	}

	@QueryMapping
	RowConnection hotlineComplaints(@Argument @Nullable HotlineState state, @Argument int minutes,
			DataFetchingEnvironment environment) {
		return this.queries.ofCompany(question(state, minutes), Page.of(environment), Selection.of(environment));
	}

	@QueryMapping
	RowConnection handedDownComplaints(@Argument @Nullable String companyId, @Argument @Nullable HotlineState state,
			@Argument int minutes, DataFetchingEnvironment environment) {
		return this.queries.ofGroup(GlobalId.optionalKeyOf("Company", companyId), question(state, minutes),
				Page.of(environment), Selection.of(environment));
	}

	@QueryMapping
	List<Row> hotlineCandidates(@Argument String hotlineComplaintId, @Argument int days,
			DataFetchingEnvironment environment) {
		expect(days, HandedDownRow.WIDEST_WINDOW, "days");
		return GlobalId.keyOf("HotlineComplaint", hotlineComplaintId)
			.map((id) -> this.queries.candidates(id, days, Selection.of(environment)))
			.orElse(List.of());
	}

	@MutationMapping
	Map<String, @Nullable Object> handDownComplaints(@Argument HandDown input) {
		return Mutations.answer("handedDown", () -> this.desk.handDown(input));
	}

	@MutationMapping
	Map<String, @Nullable Object> linkHotlineComplaint(@Argument LinkHotlineComplaint input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "hotlineComplaint", () -> this.desk.link(input), this.queries::byKey);
	}

	@MutationMapping
	Map<String, @Nullable Object> unlinkHotlineComplaint(@Argument LinkHotlineComplaint.Unlink input,
			DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "hotlineComplaint", () -> this.desk.unlink(input), this.queries::byKey);
	}

	private HotlineQueries.HotlineQuestion question(@Nullable HotlineState state, int minutes) {
		expect(minutes, LONGEST_LIMIT, "minutes");
		return new HotlineQueries.HotlineQuestion(state, minutes, this.time.instant());
	}

	private static void expect(int given, int most, String argument) {
		if (given < 1 || given > most) {
			throw new RefusedException(UserError.invalid("This is 1 to " + most + ".", argument));
		}
	}

}
