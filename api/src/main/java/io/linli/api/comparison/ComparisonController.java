package io.linli.api.comparison;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import graphql.schema.DataFetchingEnvironment;
import io.linli.api.benchmark.Period;
import io.linli.api.graphql.GlobalId;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.Row;
import io.linli.api.graphql.Select;
import io.linli.api.graphql.Selection;
import io.linli.api.graphql.Shape;
import io.linli.tenancy.TenantReads;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static io.linli.api.graphql.Column.BOOLEAN;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * The fields of {@code comparison.graphqls}.
 */
@Controller
class ComparisonController {

	private static final int MOST_DECISIONS = 1_000;

	private static final Shape CONSENT = Shape.row("PeerConsent", "peer_consent", "id")
		.columns(BOOLEAN, "withdrawn")
		.columns(TIME, "decidedAt")
		.columns(TEXT, "decidedBy");

	private final ComparisonQueries comparisons;

	private final PeerQueries peers;

	private final PeerConsentDesk desk;

	private final Mutations mutations;

	private final TenantReads reads;

	ComparisonController(ComparisonQueries comparisons, PeerQueries peers, PeerConsentDesk desk, Mutations mutations,
			TenantReads reads) {
		this.comparisons = comparisons;
		this.peers = peers;
		this.desk = desk;
		this.mutations = mutations;
		this.reads = reads;
	}

	@QueryMapping
	@Nullable ProjectComparison projectComparison(@Argument String code, @Argument YearMonth from, @Argument YearMonth to,
			DataFetchingEnvironment environment) {
		return this.comparisons.projects(code, Period.of(from, to),
				environment.getSelectionSet().contains("projects/caseMix"));
	}

	@QueryMapping
	List<PeerComparison> peerComparisons(@Argument YearMonth month, @Argument @Nullable String projectId,
			@Argument @Nullable List<String> codes) {
		return this.peers.figures(Period.month(month), GlobalId.optionalKeyOf("Project", projectId), codes);
	}

	@QueryMapping
	List<Row> peerConsents(DataFetchingEnvironment environment) {
		return Select.of(CONSENT, Selection.of(environment))
			.order("peer_consent.decided_at desc, peer_consent.id desc")
			.limit(MOST_DECISIONS)
			.rows(this.reads);
	}

	@MutationMapping
	Map<String, @Nullable Object> givePeerConsent(@Argument PeerDecision.Give input,
			DataFetchingEnvironment environment) {
		return decide(input, environment);
	}

	@MutationMapping
	Map<String, @Nullable Object> withdrawPeerConsent(@Argument PeerDecision.Withdraw input,
			DataFetchingEnvironment environment) {
		return decide(input, environment);
	}

	private Map<String, @Nullable Object> decide(PeerDecision input, DataFetchingEnvironment environment) {
		return this.mutations.run(environment, "peerConsent", () -> this.desk.decide(input), this::consent);
	}

	private @Nullable Row consent(UUID id, Selection selection) {
		return Select.of(CONSENT, selection).byKey(this.reads, id);
	}

}
