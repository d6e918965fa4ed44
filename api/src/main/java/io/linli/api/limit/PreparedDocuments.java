package io.linli.api.limit;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

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

	/**
	 * Characters of documents that are kept; a parsed one takes some 60 bytes for each.
	 */
	private static final int KEPT_CHARACTERS = 1_000_000;

	private static final ParserOptions PARSER = ParserOptions.getDefaultOperationParserOptions()
		.transform((options) -> options.maxCharacters(Limit.DOCUMENT_CHARACTERS.most())
			.maxTokens(Limit.TOKENS.most())
			.captureIgnoredChars(false)
			.captureLineComments(false));

	private final Cache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder()
		.maximumWeight(KEPT_CHARACTERS)
		.weigher((String text, PreparsedDocumentEntry document) -> text.length())
		.build();

	private final ObjectProvider<GraphQlSource> source;

	PreparedDocuments(ObjectProvider<GraphQlSource> source) {
		this.source = source;
	}

	/** The prepared document, or the errors for which it cannot be executed. */
	public PreparsedDocumentEntry of(String text) {
		PreparsedDocumentEntry known = this.documents.getIfPresent(text);
		return (known != null) ? known : prepare(text);
	}

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> unused) {
		return CompletableFuture.completedFuture(of(input.getQuery()));
	}

	private PreparsedDocumentEntry prepare(String text) {
		try {
			Limit.DOCUMENT_CHARACTERS.check(text.length());
			PreparsedDocumentEntry prepared = parse(text);
			if (!prepared.hasErrors()) {
				this.documents.put(text, prepared);
			}
			return prepared;
		}
		catch (BeyondLimitException ex) {
			return new PreparsedDocumentEntry(ex.error());
		}
	}

	private PreparsedDocumentEntry parse(String text) {
		ExecutionInput input = ExecutionInput.newExecutionInput(text)
			.graphQLContext((context) -> context.of(ParserOptions.class, PARSER))
			.locale(Locale.ENGLISH)
			.build();
		ParseAndValidateResult parsed = ParseAndValidate.parse(input);
		return switch (parsed.getSyntaxException()) {
			case null -> validate(parsed.getDocument());
			case ParseCancelledException tooLong -> throw new BeyondLimitException(Limit.TOKENS);
			case ParseCancelledTooDeepException tooDeep -> throw new BeyondLimitException(Limit.DEPTH);
			case InvalidSyntaxException invalid -> new PreparsedDocumentEntry(invalid.toInvalidSyntaxError());
		};
	}

	private PreparsedDocumentEntry validate(Document document) {
		Tally.check(document);
		Expansion.check(document);
		GraphQLSchema schema = this.source.getObject().schema();
		List<ValidationError> errors = ParseAndValidate.validate(schema, document, Locale.ENGLISH);
		return errors.isEmpty() ? new PreparsedDocumentEntry(document) : new PreparsedDocumentEntry(document, errors);
	}

}
