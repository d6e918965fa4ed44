package io.linli.tenancy;

import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import org.springframework.dao.QueryTimeoutException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimeLimitTests {

	private static final Duration SHORT = Duration.ofMillis(10);

	@Test
	void whatRunsWhenTheTimeIsOverIsCancelled() {
		CountDownLatch cancelled = new CountDownLatch(1);
		assertThat(ends(cancelled, cancelled::countDown)).isTrue();
	}

	@Test
	void aStatementThatCannotBeCancelledKeepsNobodyElseFromIt() {
		assertThat(ends(new CountDownLatch(1), () -> {
			throw new IllegalStateException("The pool is closed");
		})).isFalse();
		whatRunsWhenTheTimeIsOverIsCancelled();
	}

	@Test
	void aCancellationThatWaitsKeepsNobodyElseFromIt() {
		CountDownLatch over = new CountDownLatch(1);
		assertThat(ends(new CountDownLatch(1), () -> await(over))).isFalse();
		whatRunsWhenTheTimeIsOverIsCancelled();
		over.countDown();
	}

	@Test
	void nothingIsBegunAfterTheTime() {
		TimeLimit.within(SHORT, () -> {
			sleep(SHORT.multipliedBy(2));
			assertThatThrownBy(TimeLimit::check).isInstanceOf(QueryTimeoutException.class);
			assertThatThrownBy(() -> TimeLimit.execute(statement(new CountDownLatch(0), () -> {
			}))).isInstanceOf(QueryTimeoutException.class);
			return true;
		});
	}

	@Test
	void workWithoutALimitGoesOn() throws SQLException {
		TimeLimit.check();
		TimeLimit.execute(statement(new CountDownLatch(0), () -> {
		}));
	}

	/** Whether a statement that waits ends within two seconds. */
	private static boolean ends(CountDownLatch end, Runnable cancel) {
		return TimeLimit.within(SHORT, () -> {
			try {
				TimeLimit.execute(statement(end, cancel));
				return true;
			}
			catch (SQLException ex) {
				return false;
			}
		});
	}

	private static PreparedStatement statement(CountDownLatch end, Runnable cancel) {
		return (PreparedStatement) Proxy.newProxyInstance(TimeLimitTests.class.getClassLoader(),
				new Class<?>[] { PreparedStatement.class }, (statement, method, arguments) -> {
					switch (method.getName()) {
						case "execute" -> {
							if (!await(end)) {
								throw new SQLTimeoutException();
							}
							return true;
						}
						case "cancel" -> cancel.run();
						default -> throw new UnsupportedOperationException(method.getName());
					}
					return null;
				});
	}

	private static boolean await(CountDownLatch end) {
		try {
			return end.await(2, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void sleep(Duration time) {
		try {
			Thread.sleep(time);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
