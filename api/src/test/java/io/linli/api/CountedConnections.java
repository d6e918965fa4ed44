package io.linli.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells {@link Statements} of everything that passes the application's pool. The driver
 * sends a transaction's begin with its first statement: it is no round trip of its own.
 */
final class CountedConnections implements BeanPostProcessor {

	private static final Set<String> ENDS = Set.of("commit", "rollback");

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource pool) ? new DelegatingDataSource(pool) {

			@Override
			public Connection getConnection() throws SQLException {
				return counted(super.getConnection());
			}

		} : bean;
	}

	private static Connection counted(Connection connection) {
		return proxy(Connection.class, (method, arguments) -> {
			if (ENDS.contains(method.getName())) {
				Statements.sent(method.getName());
			}
			Object result = method.invoke(connection, arguments);
			return switch (result) {
				case PreparedStatement prepared ->
					counted(PreparedStatement.class, prepared, String.valueOf(arguments[0]));
				case Statement plain -> counted(Statement.class, plain, null);
				case null, default -> result;
			};
		});
	}

	private static <T extends Statement> T counted(Class<T> type, T statement, String prepared) {
		return proxy(type, (method, arguments) -> {
			if (method.getName().startsWith("execute")) {
				Statements.sent((prepared != null) ? prepared : String.valueOf(arguments[0]));
			}
			return method.invoke(statement, arguments);
		});
	}

	private static <T> T proxy(Class<T> type, Call call) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, arguments) -> {
				try {
					return call.on(method, arguments);
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
			}));
	}

	private interface Call {

		Object on(Method method, Object[] arguments) throws ReflectiveOperationException;

	}

}
