package io.linli.tenancy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import io.linli.backing.Postgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class TenantWritesIntegrationTests {

	private static Postgres postgres;

	private static TestIssuer issuer;

	private static ConfigurableApplicationContext house;

	private static TenantWrites writes;

	@BeforeAll
	static void open() {
		postgres = House.database();
		issuer = TestIssuer.start();
		house = House.open(postgres, issuer.issuer());
		writes = house.getBean(TenantWrites.class);
	}

	@AfterAll
	static void close() {
		house.close();
		issuer.close();
		postgres.close();
	}

	@Test
	void whatNobodyWaitsForIsThereAfterTheCommit() {
		UUID id = UUID.randomUUID();
		inTransaction(() -> {
			writes.insert("project", estate(id, "W1"));
			return null;
		});
		assertThat(names(id)).containsExactly("W1");
	}

	@Test
	void anAnswerKnowsAllThatWasSentBeforeAndOnlyThat() {
		UUID id = UUID.randomUUID();
		List<Integer> counts = inTransaction(() -> {
			Asked<Integer> before = count(id);
			writes.insert("project", estate(id, "W2"));
			Asked<Integer> after = count(id);
			return List.of(after.get(), before.get());
		});
		assertThat(counts).containsExactly(1, 0);
	}

	@Test
	void whatFollowsFromAnAnswerIsFoundOnce() {
		Object[] found = inTransaction(() -> {
			Asked<Object> asked = count(UUID.randomUUID()).then((count) -> new Object());
			return new Object[] { asked.get(), asked.get() };
		});
		assertThat(found[0]).isSameAs(found[1]);
	}

	@Test
	void cellsOfEveryTypeAreKeptAndMayBeMissing() {
		UUID key = UUID.randomUUID();
		List<String> rows = inTransaction(() -> {
			writes.tell("create temporary table probe (tenant_id uuid, a text, b uuid, c timestamptz, d int, e bool) "
					+ "on commit drop");
			writes.insert("probe", probe(null, null, null, null, null));
			writes.insert("probe", probe("x", key, Instant.EPOCH, 1, true));
			return writes
				.ask((row, number) -> row.getString(1),
						"select row(a, b, extract(epoch from c)::int, d, e)::text from probe")
				.get();
		});
		assertThat(rows).containsExactly("(,,,,)", "(x," + key + ",0,1,t)");
	}

	@Test
	void aRowThatSomebodyElseChangedIsNotChangedAndNothingIsKept() {
		UUID id = UUID.randomUUID();
		inTransaction(() -> {
			writes.insert("project", estate(id, "W3"));
			return null;
		});
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> inTransaction(() -> {
			writes.tell("update project set city = ? where id = ?", "苏州", id);
			writes.update("project", "id", id, 7, new Values().text("name", "x"));
			return null;
		}));
		assertThat(names(id)).containsExactly("W3");
		inTransaction(() -> {
			writes.update("project", "id", id, 0, new Values().text("name", "y"));
			return null;
		});
		assertThat(names(id)).containsExactly("y");
	}

	@Test
	void anErrorIsTranslatedAndEndsTheTransaction() {
		UUID id = UUID.randomUUID();
		assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> inTransaction(() -> {
			writes.insert("project", estate(id, "W4"));
			writes.insert("project", estate(id, "W4"));
			return count(id).get();
		}));
		assertThat(names(id)).isEmpty();
	}

	@Test
	void aTransactionWithinAnotherHasStatementsOfItsOwn() {
		UUID outer = UUID.randomUUID();
		UUID inner = UUID.randomUUID();
		assertThatIllegalStateException().isThrownBy(() -> inTransaction(() -> {
			writes.insert("project", estate(outer, "W5"));
			inTransaction(() -> {
				writes.insert("project", estate(inner, "W6"));
				return null;
			});
			throw new IllegalStateException("undone");
		}));
		assertThat(names(outer)).isEmpty();
		assertThat(names(inner)).containsExactly("W6");
	}

	@Test
	void nobodyWritesForNobodyNorOutsideOfATransaction() {
		TransactionTemplate transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
		assertThatIllegalStateException()
			.isThrownBy(() -> transaction.executeWithoutResult((status) -> count(UUID.randomUUID()).get()))
			.withMessageContaining("Nobody is calling");
		assertThatIllegalStateException().isThrownBy(() -> as(() -> count(UUID.randomUUID()).get()))
			.withMessageContaining("transaction");
	}

	private static Values estate(UUID id, String code) {
		return new Values().key("id", id)
			.text("code", code)
			.text("name", code)
			.text("city", "上海")
			.text("time_zone", "Asia/Shanghai");
	}

	private static Values probe(String text, UUID key, Instant time, Integer number, Boolean flag) {
		return new Values().text("a", text).key("b", key).time("c", time).number("d", number).flag("e", flag);
	}

	private static Asked<Integer> count(UUID id) {
		return writes.ask((row, number) -> row.getInt(1), "select count(*)::int from project where id = ?", id)
			.then(List::getFirst);
	}

	private static List<String> names(UUID id) {
		return inTransaction(
				() -> writes.ask((row, number) -> row.getString(1), "select name from project where id = ?", id).get());
	}

	private static <T> T inTransaction(Supplier<T> work) {
		TransactionTemplate transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
		transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		return as(() -> transaction.execute((status) -> work.get()));
	}

	private static <T> T as(Supplier<T> work) {
		return CurrentCaller.as(
				new Caller.Staff("1", "wang", Set.of(Role.RECEPTIONIST), new Organization("company", House.JINXIU)),
				work);
	}

}
