package io.linli.tenancy;

import java.sql.Connection;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

import static org.assertj.core.api.Assertions.assertThatNoException;

class ClosedOrganizationsTests {

	@Test
	void aReadingThatFailsInAnyWayIsNotTheLast() {
		try (ClosedOrganizations closed = new ClosedOrganizations(new Broken())) {
			assertThatNoException().isThrownBy(closed::read);
		}
	}

	private static final class Broken extends AbstractDataSource {

		@Override
		public Connection getConnection() {
			throw new IllegalStateException("The pool is closed");
		}

		@Override
		public Connection getConnection(String username, String password) {
			return getConnection();
		}

	}

}
