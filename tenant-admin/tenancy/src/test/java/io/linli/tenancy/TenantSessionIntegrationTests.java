package io.linli.tenancy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.linli.backing.Postgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TenantSessionIntegrationTests {

	private static Postgres postgres;

	private static TestIssuer issuer;

	private static ConfigurableApplicationContext house;

	private static Estates estates;

	@BeforeAll
	static void open() {
		postgres = House.database();
		issuer = TestIssuer.start();
		house = House.open(postgres, issuer.issuer());
		estates = house.getBean(Estates.class);
	}

	@AfterAll
	static void close() {
		house.close();
		issuer.close();
		postgres.close();
	}

	@Test
	void nothingIsReadOrWrittenForNobody() {
		assertThatThrownBy(estates::asked).hasStackTraceContaining("Nobody is calling");
		assertThatThrownBy(estates::byRead).hasMessageContaining("Nobody is calling");
		assertThatThrownBy(() -> estates.found("X1")).hasStackTraceContaining("Nobody is calling");
	}

	@Test
	void aReadTakesNoNull() {
		assertThatThrownBy(() -> as(House.JINXIU, () -> estates.byRead("code = ?", (Object) null)))
			.hasMessageContaining("takes no null");
	}

	@Test
	void aReadWithValuesOfEveryKindIsAnsweredEachTime() {
		for (int i = 0; i < 12; i++) {
			assertThat(as(House.JINXIU,
					() -> estates.byRead(
							"code = ? and version = ? and created_at > ? and created_at::date > ? and true = ?", "J1",
							0, Instant.EPOCH, LocalDate.EPOCH, true)))
				.containsExactly("J1");
		}
	}

	@Test
	void aRowBelongsToTheCallersCompany() {
		as(House.HAITANG, () -> {
			estates.found("H2");
			return null;
		});
		assertThat(as(House.HAITANG, estates::bySql)).containsExactly("H1", "H2");
		assertThat(as(House.JINXIU, estates::bySql)).doesNotContain("H2");
	}

	@Test
	void aRowForAnotherCompanyIsRefusedByTheDatabase() {
		assertThatThrownBy(() -> as(House.JINXIU, () -> {
			estates.foundFor(House.HAITANG, "X2");
			return null;
		})).hasStackTraceContaining("row-level security");
	}

	@Test
	void aReadBindsValuesOfEveryKind() {
		List<String> found = as(House.JINXIU,
				() -> estates.byRead("code = ? and created_at < ? and length(name) < ? and not id = any(?)", "J1",
						Instant.now().plusSeconds(60), 10, List.of(UUID.randomUUID(), UUID.randomUUID())));
		assertThat(found).containsExactly("J1");
	}

	@Test
	void noSettingStaysOnAConnectionAlsoAfterAnError() throws SQLException {
		for (int i = 0; i < 20; i++) {
			as(House.JINXIU, estates::byRead);
			assertThatThrownBy(() -> as(House.JINXIU, () -> estates.byRead("1 / (length(code) - 2) = 0")))
				.isInstanceOf(DataAccessException.class);
			as(House.JINXIU, estates::asked);
			assertNothingIsSet();
		}
	}

	@Test
	void aTransactionWorksForTheCallerAndForNobodyDoesNotBegin() {
		DataSource pool = house.getBean(DataSource.class);
		TransactionTemplate transaction = new TransactionTemplate(new TenantTransactionManager(pool));
		JdbcTemplate jdbc = new JdbcTemplate(pool);
		Supplier<List<String>> codes = () -> transaction
			.execute((status) -> jdbc.queryForList("select code from project order by code", String.class));
		assertThat(as(House.JINXIU, codes)).containsExactly("J1", "J2");
		assertThatThrownBy(codes::get).hasMessageContaining("Nobody is calling");
	}

	private static void assertNothingIsSet() throws SQLException {
		try (Connection connection = house.getBean(DataSource.class).getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select current_tenant() is null, count(*) from project")) {
			row.next();
			assertThat(row.getBoolean(1)).isTrue();
			assertThat(row.getInt(2)).isZero();
		}
	}

	private static <T> T as(UUID tenantId, Supplier<T> work) {
		return CurrentCaller
			.as(new Caller.Staff("1", "wang", Set.of(Role.RECEPTIONIST), new Organization("company", tenantId)), work);
	}

}
