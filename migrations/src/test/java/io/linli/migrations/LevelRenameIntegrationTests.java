package io.linli.migrations;

import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static io.linli.migrations.TestDatabase.OURS;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever renames a level leaves its former label behind. */
@Tag("a4")
class LevelRenameIntegrationTests {

	private static final String RENAMES = """
			select label_before || ' ' || label_after || ' ' || renamed_by from linli.contract_level_rename
			 where contract_level_id = '%s' order by renamed_at""";

	private Session session;

	private String level;

	@BeforeEach
	void aCompanyHasALevel() throws SQLException {
		this.session = TestDatabase.admin();
		this.level = new RowFactory(this.session).insert("linli.contract_level", OURS).get("id");
		this.session.tenant(OURS);
		this.session.run("update linli.contract_level set label = '一级', set_by = '王' where id = ?::uuid", this.level);
		this.session.run("delete from linli.contract_level_rename");
		this.session.run("set local role linli_console");
	}

	@AfterEach
	void close() throws SQLException {
		this.session.close();
	}

	@Test
	void isKeptWithWhoDidSo() throws SQLException {
		rename("label = '甲级', set_by = '李'");
		rename("label = '尊享级', set_by = '赵'");
		assertThat(this.session.column(RENAMES.formatted(this.level))).containsExactly("一级 甲级 李", "甲级 尊享级 赵");
	}

	@Test
	void isOnlyKeptWhereTheLabelChanges() throws SQLException {
		rename("label = label, set_by = '李'");
		rename("retired_by = '李', retired_at = now()");
		assertThat(this.session.column(RENAMES.formatted(this.level))).isEmpty();
	}

	@Test
	void isNeitherWrittenNorChangedNorDeletedByTheConsole() throws SQLException {
		rename("label = '甲级', set_by = '李'");
		assertThat(this.session.outcome("update linli.contract_level_rename set renamed_by = '王'")).isEqualTo("42501");
		assertThat(this.session.outcome("delete from linli.contract_level_rename")).isEqualTo("42501");
		assertThat(this.session
			.outcome("insert into linli.contract_level_rename select * from linli.contract_level_rename"))
			.isEqualTo("42501");
	}

	private void rename(String change) throws SQLException {
		this.session.run("update linli.contract_level set " + change + " where id = ?::uuid", this.level);
	}

}
