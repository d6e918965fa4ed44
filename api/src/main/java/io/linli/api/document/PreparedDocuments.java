package io.linli.api.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import io.linli.api.graphql.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * Documents that have been parsed, held against the limits and validated. A document
 * holds no tenant's data, so one memory serves all; only valid ones are kept, so that
 * nobody pushes them out with others.
 */
@Component
public class PreparedDocuments implements PreparsedDocumentProvider {

	private static final Logger LOG = LoggerFactory.getLogger(PreparedDocuments.class);

	/**
	 * Characters of documents that are kept; a prepared one takes some 20 bytes for each.
	 */
	private static final int KEPT_CHARACTERS = 1_000_000;

	private static final ParserOptions PARSER = ParserOptions.getDefaultOperationParserOptions()
		.transform((options) -> options.maxCharacters(Limit.DOCUMENT_CHARACTERS.most())
			.maxTokens(Limit.TOKENS.most())
			.captureIgnoredChars(false)
			.captureLineComments(false));

	private static final int REPORTED_ERRORS = 20;

	static {
		Validator.setMaxValidationErrors(REPORTED_ERRORS);
	}

	private final Cache<String, Prepared> documents = Caffeine.newBuilder()
		.maximumWeight(KEPT_CHARACTERS)
		.weigher((String text, Prepared document) -> text.length())
		.build();

	private final ObjectProvider<GraphQlSource> source;

	PreparedDocuments(ObjectProvider<GraphQlSource> source) {
		this.source = source;
	}

	/** A document as it was prepared when it was read first. */
	public Prepared of(String text) {
		Prepared known = this.documents.getIfPresent(text);
		return (known != null) ? known : prepare(text);
	}

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> unused) {
		return CompletableFuture.completedFuture(preparedBefore(input).entry());
	}

	// A document that is used seldom may not be kept.
	private Prepared preparedBefore(ExecutionInput input) {
		Prepared handedOn = input.getGraphQLContext().get(Prepared.class);
		return (handedOn != null) ? handedOn : of(input.getQuery());
	}

	private Prepared prepare(String text) {
		try {
			Limit.DOCUMENT_CHARACTERS.check(text.length());
			Prepared prepared = parse(text);
			if (prepared.errors().isEmpty()) {
				this.documents.put(text, prepared);
			}
			return prepared;
		}
		catch (BeyondLimitException ex) {
			return Prepared.refused(List.of(ex.error()));
		}
		catch (RuntimeException ex) {
			return Prepared.refused(List.of(Fault.logged(LOG, "The preparation of a document", ex).error()));
		}
	}

	private Prepared parse(String text) {
		ExecutionInput input = ExecutionInput.newExecutionInput(text)
			.graphQLContext((context) -> context.of(ParserOptions.class, PARSER))
			.locale(Locale.ENGLISH)
			.build();
		ParseAndValidateResult parsed = ParseAndValidate.parse(input);
		return switch (parsed.getSyntaxException()) {
			case null -> validate(parsed.getDocument());
			case ParseCancelledException tooLong -> throw new BeyondLimitException(Limit.TOKENS);
			case ParseCancelledTooDeepException tooDeep -> throw new BeyondLimitException(Limit.DEPTH);
			case InvalidSyntaxException invalid -> Prepared.refused(List.of(invalid.toInvalidSyntaxError()));
		};
	}

	private Prepared validate(Document document) {
		Tally.check(document);
		GraphQLSchema schema = this.source.getObject().schema();
		List<Operation> operations = Expansion.of(schema, document);
		List<ValidationError> errors = ParseAndValidate.validate(schema, document, Locale.ENGLISH);
		return errors.isEmpty() ? priced(schema, document, operations) : Prepared.refused(errors);
	}

	private static Prepared priced(GraphQLSchema schema, Document document, List<Operation> operations) {
		Map<String, Price> prices = new HashMap<>();
		operations.forEach((operation) -> prices.put(name(operation), PriceList.of(schema, operation)));
		Set<String> writing = names(operations, Operation::writes);
		Set<String> showing = names(operations, (operation) -> operation.showsPeople(schema));
		List<String> fields = operations.stream()
			.flatMap((operation) -> operation.fields().stream())
			.map((asked) -> asked.field().getName())
			.toList();
		return new Prepared(new PreparsedDocumentEntry(document), prices, writing, showing, fields);
	}

	private static Set<String> names(List<Operation> operations, Predicate<Operation> wanted) {
		return operations.stream().filter(wanted).map(PreparedDocuments::name).collect(Collectors.toUnmodifiableSet());
	}

	private static String name(Operation operation) {
		return Objects.requireNonNullElse(operation.definition().getName(), "");
	}

}
