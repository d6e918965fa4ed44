package io.linli.tenancy;

import java.sql.Connection;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The statements of one transaction that have not been sent yet. The driver sends a
 * string of several statements before one Sync, each prepared by itself, and the
 * transaction's begin before the first of them.
 */
final class Round extends ResourceHolderSupport {

	private static final SQLStateSQLExceptionTranslator TRANSLATOR = new SQLStateSQLExceptionTranslator();

	private final DataSource dataSource;

	private final List<Statement> waiting = new ArrayList<>();

	Round(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Belongs to the current transaction from now on: what waits then, is sent before its
	 * commit.
	 */
	void bindTo(TenantWrites writes) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("Only a transaction can write");
		}
		TransactionSynchronizationManager.bindResource(writes, this);
		TransactionSynchronizationManager
			.registerSynchronization(new ResourceHolderSynchronization<Round, TenantWrites>(this, writes) {

				@Override
				public void beforeCommit(boolean readOnly) {
					send();
				}

			});
	}

	void add(Statement statement) {
		this.waiting.add(statement);
	}

	void send() {
		if (this.waiting.isEmpty()) {
			return;
		}
		List<Statement> sent = List.copyOf(this.waiting);
		this.waiting.clear();
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			send(connection, sent);
		}
		catch (SQLException ex) {
			if (StalePlans.isCause(ex)) {
				throw StalePlans.undone(ex);
			}
			DataAccessException translated = TRANSLATOR.translate("write", null, ex);
			throw (translated != null) ? translated : new DataRetrievalFailureException("The write failed", ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	private static void send(Connection connection, List<Statement> sent) throws SQLException {
		String sql = sent.stream().map((each) -> each.sql).collect(Collectors.joining("; "));
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			int position = 0;
			for (Statement each : sent) {
				for (Object value : each.values) {
					bind(statement, ++position, value);
				}
			}
			TimeLimit.execute(statement);
			for (Statement each : sent) {
				each.read(statement);
				statement.getMoreResults();
			}
		}
	}

	private static void bind(PreparedStatement statement, int position, Object value) throws SQLException {
		switch (value) {
			case Instant instant -> statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
			case JDBCType missing -> statement.setNull(position, missing.getVendorTypeNumber(), typeName(missing));
			default -> statement.setObject(position, value);
		}
	}

	// The driver knows the plain null of these two as a null of any type, and would
	// prepare the statement again and again.
	private static @Nullable String typeName(JDBCType type) {
		return switch (type) {
			case OTHER -> "uuid";
			case TIMESTAMP_WITH_TIMEZONE -> "timestamptz";
			default -> null;
		};
	}

	/** A statement, and what is thrown where it does not change exactly one row. */
	static class Statement {

		private final String sql;

		private final List<Object> values;

		private final @Nullable Supplier<? extends RuntimeException> otherwise;

		Statement(String sql, List<Object> values, @Nullable Supplier<? extends RuntimeException> otherwise) {
			this.sql = sql;
			this.values = values;
			this.otherwise = otherwise;
		}

		void read(PreparedStatement answered) throws SQLException {
			if (this.otherwise != null && answered.getUpdateCount() != 1) {
				throw this.otherwise.get();
			}
		}

	}

	/** A statement whose rows somebody waits for. */
	static final class Question<T> extends Statement {

		private final RowMapper<T> mapper;

		private @Nullable List<T> rows;

		Question(String sql, List<Object> values, RowMapper<T> mapper) {
			super(sql, values, null);
			this.mapper = mapper;
		}

		@Override
		void read(PreparedStatement answered) throws SQLException {
			List<T> found = new ArrayList<>();
			try (ResultSet rows = answered.getResultSet()) {
				while (rows.next()) {
					found.add(this.mapper.mapRow(rows, found.size()));
				}
			}
			this.rows = found;
		}

		/** The rows; what waits is sent where they are not there yet. */
		List<T> rows(Round round) {
			if (this.rows == null) {
				round.send();
			}
			if (this.rows == null) {
				throw new IllegalStateException("The transaction ended before its question was answered");
			}
			return this.rows;
		}

	}

}
