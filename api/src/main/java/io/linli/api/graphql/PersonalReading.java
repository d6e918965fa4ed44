package io.linli.api.graphql;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import graphql.schema.DataFetchingEnvironment;
import org.springframework.graphql.server.WebGraphQlRequest;

/**
 * That somebody was shown personal data. It says of which records, and never what it was.
 *
 * @param tenantId the company whose records they are
 * @param readAt by the server's clock
 * @param person the user name of whoever read it
 * @param client the application that asked, by the claim {@code azp} of the token; or
 * empty
 * @param operation the field of Query or Mutation that showed it, or what was done with
 * all that a request showed
 * @param type the GraphQL type of the records
 * @param fields that were shown
 * @param records the keys of the records
 */
public record PersonalReading(UUID tenantId, Instant readAt, String person, String client, String operation,
		String type, List<String> fields, Set<UUID> records) {

	/** Where readings are written down. */
	@FunctionalInterface
	public interface Book {

		/**
		 * Takes note of a reading before its answer is given.
		 * @throws org.springframework.dao.TransientDataAccessException when that is not
		 * possible at the moment: then there is no answer
		 */
		void enter(PersonalReading reading);

	}

	/** What is done with all that a request shows, if it is more than a look. */
	public record Operation(String name) {

		/** From now on, this is what the request is for. */
		public void isOf(WebGraphQlRequest request) {
			request.configureExecutionInput(
					(input, builder) -> builder.graphQLContext((context) -> context.of(Operation.class, this)).build());
		}

		static String of(DataFetchingEnvironment environment) {
			Operation operation = environment.getGraphQlContext().get(Operation.class);
			return (operation != null) ? operation.name : environment.getField().getName();
		}

	}

}
