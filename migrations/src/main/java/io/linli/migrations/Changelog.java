package io.linli.migrations;

import java.sql.Connection;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.command.CommandScope;
import liquibase.command.core.RollbackCountCommandStep;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.ui.LoggerUIService;

/**
 * The changesets under {@code db/changelog}, run by Liquibase on a connection that acts
 * as their owner.
 */
final class Changelog {

	private static final String FILE = "db/changelog/changelog.yaml";

	// Silent, because what goes wrong is thrown; held, because the log manager forgets
	// the levels of loggers that nobody references.
	private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

	static {
		LIQUIBASE.setLevel(Level.OFF);
	}

	private Changelog() {
	}

	static void update(Connection connection) {
		run(connection,
				(database) -> new CommandScope(UpdateCommandStep.COMMAND_NAME)
					.addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
					.addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, FILE)
					.addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
					.execute());
	}

	static void rollBack(Connection connection) {
		run(connection, (database) -> {
			int changesets = database.getRanChangeSetList().size();
			new CommandScope(RollbackCountCommandStep.COMMAND_NAME)
				.addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
				.addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, FILE)
				.addArgumentValue(RollbackCountCommandStep.COUNT_ARG, changesets)
				.execute();
		});
	}

	private static void run(Connection connection, Command command) {
		Map<String, Object> quiet = Map.of(AnalyticsArgs.ENABLED.getKey(), false, Scope.Attr.ui.name(),
				new LoggerUIService());
		try {
			Scope.child(quiet, () -> {
				Database database = DatabaseFactory.getInstance()
					.findCorrectDatabaseImplementation(new OneTransaction(connection));
				database.setDefaultSchemaName("linli");
				database.setLiquibaseSchemaName("linli");
				command.run(database);
				connection.commit();
			});
		}
		// The module's edge to Liquibase, whose scopes throw Exception.
		catch (Exception ex) {
			throw new IllegalStateException("The migration stopped: " + ex.getMessage(), ex);
		}
	}

	private interface Command {

		void run(Database database) throws Exception;

	}

}
