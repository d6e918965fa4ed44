package io.linli.api.limit;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.linli.api.client.ClientRule;
import io.linli.api.client.ClientScope;
import io.linli.api.client.ClientUses;
import io.linli.api.client.Clients;
import io.linli.api.document.BeyondLimitException;
import io.linli.api.document.Prepared;
import io.linli.api.document.PreparedDocuments;
import io.linli.api.graphql.ErrorCode;
import io.linli.api.trusted.TrustedDocuments;
import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets a request in when its document may be executed and its points are paid.
 */
@Component
class Admission implements WebGraphQlInterceptor {

	/** A request with this header is told in {@code extensions.cost} what it cost. */
	static final String COST_HEADER = "Linli-Cost";

	private static final GraphQLError NOT_SET_UP = ErrorCode.CLIENT_NOT_SET_UP.error(ErrorType.ExecutionAborted,
			"Your company refuses client applications that it has not set up.", Map.of());

	private static final GraphQLError NOT_TRUSTED = ErrorCode.DOCUMENT_NOT_TRUSTED.error(ErrorType.ExecutionAborted,
			"Your client may only send documents that the operator trusts.", Map.of());

	private static final GraphQLError NOT_CHOSEN = ErrorCode.DOCUMENT_NOT_CHOSEN.error(ErrorType.ExecutionAborted,
			"Your company lets your client send the documents only that it has chosen for it.", Map.of());

	private static final GraphQLError AWAY = ErrorCode.UNAVAILABLE.error(ErrorType.ExecutionAborted,
			"What your client may do cannot be read at the moment.", Map.of());

	private final Clients clients;

	private final ClientUses uses;

	private final TrustedDocuments trusted;

	private final PreparedDocuments documents;

	private final Buckets buckets;

	private final Limits limits;

	Admission(Clients clients, ClientUses uses, TrustedDocuments trusted, PreparedDocuments documents, Buckets buckets,
			Limits limits) {
		this.clients = clients;
		this.uses = uses;
		this.trusted = trusted;
		this.documents = documents;
		this.buckets = buckets;
		this.limits = limits;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Payer payer = Payer.current();
		ClientRule rule;
		try {
			rule = this.clients.rule(payer.organization(), payer.client());
		}
		catch (DataAccessException ex) {
			return refuse(request, payer, List.of(AWAY));
		}
		if (CurrentCaller.get() instanceof Caller.Staff staff) {
			this.uses.note(staff.tenantId(), payer.client(), address(request));
		}
		if (rule.missing()) {
			return refuse(request, payer, List.of(NOT_SET_UP));
		}
		boolean trusted = this.trusted.allows(payer.client(), request.getDocument())
				&& (!rule.trustedOnly() || this.trusted.contains(request.getDocument()));
		if (!trusted) {
			return refuse(request, payer, List.of(NOT_TRUSTED));
		}
		String hash = this.trusted.hashes().get(request.getDocument());
		if (!isChosen(rule, request, hash)) {
			return refuse(request, payer, List.of(NOT_CHOSEN));
		}
		Prepared document = this.documents.of(request.getDocument());
		if (!document.errors().isEmpty()) {
			return refuse(request, payer, document.errors());
		}
		boolean writes = document.writes(request.getOperationName());
		ClientScope needed = writes ? ClientScope.WRITE : ClientScope.READ;
		if (!rule.allows(needed)) {
			return refuse(request, payer, List.of(notAllowed(needed)));
		}
		// Refused while it answers, it would be done all the same.
		if (writes && !rule.allows(ClientScope.PERSONAL_DATA) && document.showsPeople(request.getOperationName())) {
			return refuse(request, payer, List.of(notAllowed(ClientScope.PERSONAL_DATA)));
		}
		try {
			Variables.check(request.getVariables());
			int cost = document.points(request.getOperationName(), request.getVariables());
			if (cost > this.limits.cost()) {
				throw BeyondLimitException.ofCost(cost, this.limits.cost());
			}
			Payment payment = this.buckets.pay(payer, cost);
			if (hash != null && payment.paid()) {
				this.uses.noteDocument(CurrentCaller.get(), payer.client(), hash, document.operations());
			}
			return admit(request, chain, document, payment);
		}
		catch (BeyondLimitException ex) {
			return refuse(request, payer, List.of(ex.error()));
		}
	}

	// What the program has executed itself is nobody's to choose.
	private boolean isChosen(ClientRule rule, WebGraphQlRequest request, @Nullable String hash) {
		return !rule.bound()
				|| ((hash != null) ? rule.allowsDocument(hash) : this.trusted.contains(request.getDocument()));
	}

	private static GraphQLError notAllowed(ClientScope scope) {
		return ErrorCode.FORBIDDEN.error(ErrorType.ExecutionAborted,
				"Your client may not do this for your company (scope %s).".formatted(scope),
				Map.of("scope", scope.name()));
	}

	/** Empty where one is not known, as over a WebSocket. */
	private static String address(WebGraphQlRequest request) {
		InetSocketAddress from = request.getRemoteAddress();
		return (from != null) ? from.getAddress().getHostAddress() : "";
	}

	private Mono<WebGraphQlResponse> admit(WebGraphQlRequest request, Chain chain, Prepared document, Payment payment) {
		if (!payment.paid()) {
			return Mono.just(tooMany(request, payment));
		}
		request.configureExecutionInput((input, builder) -> {
			document.handOn(builder);
			if (document.asksFor(RateLimitController.FIELD)) {
				builder.graphQLContext((context) -> context.of(RateLimitController.FIELD, payment));
			}
			return builder.build();
		});
		Mono<WebGraphQlResponse> response = execute(request, chain);
		return wantsCost(request) ? response.map((answer) -> told(answer, payment)) : response;
	}

	// Everything is executed on the thread that subscribes.
	private Mono<WebGraphQlResponse> execute(WebGraphQlRequest request, Chain chain) {
		return Mono.deferContextual((context) -> Mono.fromFuture(TimeLimit.within(this.limits.executionTime(),
				() -> chain.next(request).contextWrite(context).toFuture())));
	}

	private Mono<WebGraphQlResponse> refuse(WebGraphQlRequest request, Payer payer,
			List<? extends GraphQLError> errors) {
		Payment payment = this.buckets.pay(payer, Prepared.REFUSED);
		return Mono.just(payment.paid() ? refusal(request, payment, errors) : tooMany(request, payment));
	}

	private WebGraphQlResponse tooMany(WebGraphQlRequest request, Payment payment) {
		String message = "Your client asks for more than %d points a second: wait for %d seconds."
			.formatted(this.limits.pointsPerSecond(), payment.retryAfter());
		GraphQLError error = ErrorCode.RATE_LIMITED.error(ErrorType.ExecutionAborted, message,
				Map.of("cost", payment.cost(), "retryAfter", payment.retryAfter()));
		WebGraphQlResponse response = refusal(request, payment, List.of(error));
		response.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(payment.retryAfter()));
		return response;
	}

	private WebGraphQlResponse told(WebGraphQlResponse answer, Payment payment) {
		Map<String, Object> cost = Map.of("points", payment.cost(), "most", this.limits.cost(), "remaining",
				payment.remaining(), "bucket", this.limits.bucket(), "pointsPerSecond", this.limits.pointsPerSecond());
		return answer.transform((builder) -> builder.extensions(Map.of("cost", cost)));
	}

	private WebGraphQlResponse refusal(WebGraphQlRequest request, Payment payment,
			List<? extends GraphQLError> errors) {
		ExecutionResult result = ExecutionResult.newExecutionResult().errors(List.copyOf(errors)).build();
		WebGraphQlResponse answer = new WebGraphQlResponse(
				new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
		return wantsCost(request) ? told(answer, payment) : answer;
	}

	private static boolean wantsCost(WebGraphQlRequest request) {
		return request.getHeaders().containsHeader(COST_HEADER);
	}

}
