package io.linli.migrations;

import java.sql.SQLException;
import java.util.UUID;

import io.linli.backing.Postgres;

/**
 * One migrated database for all tests of this JVM, with two companies that know nothing
 * of each other.
 */
final class TestDatabase {

	static final UUID OURS = UUID.fromString("0a000000-0000-4000-8000-000000000001");

	static final UUID THEIRS = UUID.fromString("0b000000-0000-4000-8000-000000000001");

	private static final Postgres POSTGRES = migrated();

	private TestDatabase() {
	}

	/** A transaction of the superuser, whom no policy binds; rolled back when closed. */
	static Session admin() throws SQLException {
		return new Session(POSTGRES.admin().getConnection());
	}

	/** A transaction of one of our roles; rolled back when closed. */
	static Session as(String role) throws SQLException {
		return new Session(POSTGRES.as(role).getConnection());
	}

	private static Postgres migrated() {
		Postgres postgres = Postgres.temporary();
		Migrations.apply(postgres.admin());
		return postgres;
	}

}
