package io.linli.api.graphql;

import java.util.List;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import io.linli.tenancy.CurrentCaller;
import org.jspecify.annotations.Nullable;

/**
 * Answers a field whose value was read as rows without visiting every field below it: the
 * rows go straight into the response. Whatever rows alone do not answer (a field with a
 * fetcher of its own or with arguments, a right that the caller lacks, a value that the
 * schema promises and nobody has) takes the usual way.
 */
final class DirectAnswers extends AsyncExecutionStrategy {

	/** In the context of an execution: takes the usual way for everything. */
	static final String OFF = "linli.direct-answers-off";

	DirectAnswers(DataFetcherExceptionHandler handler) {
		super(handler);
	}

	@Override
	protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
		Direct direct = direct(context, parameters);
		// As a leaf: nothing below it is left to fetch.
		return (direct != null) ? new FieldValueInfo(CompleteValueType.SCALAR, direct)
				: super.completeValue(context, parameters);
	}

	private static @Nullable Direct direct(ExecutionContext context, ExecutionStrategyParameters parameters) {
		return switch (parameters.getSource()) {
			case Row row -> object(row, context, parameters);
			case RowConnection page -> object(page.row(), context, parameters);
			case List<?> rows when !rows.isEmpty() && rows.getFirst() instanceof Row first ->
				list(rows, slots(context, parameters, first), tally(context));
			case null, default -> null;
		};
	}

	private static @Nullable Direct object(Row row, ExecutionContext context, ExecutionStrategyParameters parameters) {
		Tally tally = tally(context);
		Slots slots = slots(context, parameters, row);
		if (slots == null) {
			tally.count();
			return null;
		}
		return slots.fit(row, tally) ? new Direct((json) -> slots.write(row, json)) : null;
	}

	private static @Nullable Direct list(List<?> rows, @Nullable Slots slots, Tally tally) {
		return (slots != null && slots.fitAll(rows, tally)) ? new Direct((json) -> slots.writeAll(rows, json)) : null;
	}

	/** Null where the usual way has to be taken. */
	private static @Nullable Slots slots(ExecutionContext context, ExecutionStrategyParameters parameters, Row row) {
		if (context.getGraphQLContext().getBoolean(OFF)) {
			return null;
		}
		Slots slots = row.layout().slots(Selections.of(context, parameters, row.layout().type()));
		return slots.mayAnswer(CurrentCaller.get()) ? slots : null;
	}

	private static Tally tally(ExecutionContext context) {
		return context.getGraphQLContext().computeIfAbsent(Tally.class, (key) -> new Tally());
	}

}
