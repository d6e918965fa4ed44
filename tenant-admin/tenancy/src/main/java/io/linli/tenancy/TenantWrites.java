package io.linli.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The statements of the current transaction, in their order. They wait until somebody
 * needs an answer, or for the commit, and then travel together: a transaction costs as
 * many round trips as it has to wait for answers. The caller's settings are the first of
 * them.
 * <p>
 * Statements are constants of the program with {@code ?} for every value. A value is a
 * string, number, boolean, UUID, instant, date or byte array, or the
 * {@link java.sql.JDBCType} of one that is missing (OTHER for a UUID).
 */
public final class TenantWrites {

	private final DataSource dataSource;

	public TenantWrites(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/** Asks for the rows of a query, or for those that a statement returns. */
	public <T> Asked<List<T>> ask(RowMapper<T> mapper, String sql, Object... values) {
		Round round = round();
		Round.Question<T> question = new Round.Question<>(sql, List.of(values), mapper);
		round.add(question);
		return () -> question.rows(round);
	}

	/** A statement whose outcome nobody waits for. */
	public void tell(String sql, Object... values) {
		round().add(new Round.Statement(sql, List.of(values), null));
	}

	/**
	 * The same, which has to change exactly one row; what otherwise is thrown, at the
	 * latest, before the commit.
	 */
	public void tellOne(Supplier<? extends RuntimeException> otherwise, String sql, Object... values) {
		round().add(new Round.Statement(sql, List.of(values), otherwise));
	}

	/** A new row of the caller's company. */
	public void insert(String table, Values values) {
		Values row = new Values().key("tenant_id", CurrentCaller.tenantId()).and(values);
		tell(row.insertInto(table), row.cells().toArray());
	}

	/**
	 * New values for a row, unless somebody else has changed it since: then
	 * {@link OptimisticLockingFailureException} is thrown before the commit.
	 * @param version the row's version as it was read
	 */
	public void update(String table, String key, UUID id, int version, Values values) {
		List<Object> cells = new ArrayList<>(values.cells());
		cells.addAll(List.of(id, version));
		tellOne(() -> new OptimisticLockingFailureException("Somebody else changed a " + table),
				values.update(table) + ", version = version + 1 where " + key + " = ? and version = ?",
				cells.toArray());
	}

	private Round round() {
		Round current = (Round) TransactionSynchronizationManager.getResource(this);
		if (current != null) {
			return current;
		}
		Caller caller = CurrentCaller.get();
		Round begun = new Round(this.dataSource);
		begun.add(new Round.Statement(SessionSettings.STATEMENT, SessionSettings.values(caller), null));
		begun.bindTo(this);
		return begun;
	}

}
