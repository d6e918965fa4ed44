package io.linli.migrations;

import java.sql.SQLException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks the catalogue of the migrated database, so that a new table is audited the day it
 * appears (reliability a5).
 */
@Tag("a5")
class CatalogueAuditIntegrationTests {

	@ParameterizedTest
	@EnumSource
	void findsNoOffender(AuditRule rule) throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			assertThat(admin.column(rule.offenders())).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void findsAnOffenderOnceThereIsOne(AuditRule rule) throws SQLException {
		try (Session admin = TestDatabase.admin()) {
			admin.run(rule.offence());
			assertThat(admin.column(rule.offenders())).isNotEmpty();
		}
	}

}
