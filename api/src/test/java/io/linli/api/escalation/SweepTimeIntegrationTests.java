package io.linli.api.escalation;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.api.complaint.Histories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a sweep costs while 100,000 deadlines of two companies are open (edge case 28).
 * How it finds them is held here; how long it takes is printed, and depends on the
 * machine.
 */
class SweepTimeIntegrationTests {

	private static final int OPEN = 100_000;

	private static final JdbcClient ADMIN = ApiDatabase.shared().admin();

	private final Sweep sweep = Api.shared().context().getBean(Sweep.class);

	@BeforeAll
	static void manyDeadlinesAreOpen() {
		for (UUID company : List.of(ApiDatabase.HEYUAN, ApiDatabase.HAITANG)) {
			ADMIN
				.sql("""
						insert into linli.deadline (tenant_id, id, project_id, subject_kind, subject_id, clock, case_kind, category,
						  reference, time_zone, started_at, due_at, claimed_verdict, proven_verdict)
						select ?, gen_random_uuid(), ?, 'COMPLAINT', gen_random_uuid(), 'SOLVE', 'COMPLAINT', 'many', 'x',
						  'Asia/Shanghai', now() - n * interval '1 s', now() + (n + 3600) * interval '1 s', 'OPEN', 'OPEN'
						  from generate_series(1, ?) n""")
				.params(company, ApiDatabase.project(company), OPEN / 2)
				.update();
		}
		ADMIN.sql("analyze linli.deadline").update();
	}

	@AfterAll
	static void theyAreGone() {
		ADMIN.sql("delete from linli.deadline where category = 'many'").update();
	}

	@Test
	void itReadsWhatIsDueAndNotWhatIsOpen() {
		this.sweep.run();
		String plan = String.join("\n", ADMIN
			.sql("explain (analyze, buffers) select tenant_id, id, subject_kind, subject_id, wake_at from linli.deadline "
					+ "where wake_at < now() and (wake_at, id) > ('epoch', '00000000-0000-0000-0000-000000000000') order by wake_at, id limit 500")
			.query(String.class)
			.list());
		assertThat(plan).contains("Index Only Scan using deadline_wake_idx").doesNotContain("Seq Scan");
	}

	@Test
	void itsTimeFollowsWhatIsDue() {
		List<UUID> complaints = IntStream.range(0, 100)
			.mapToObj((i) -> Cases.key(Histories.begin().openComplaint()))
			.toList();
		this.sweep.run();
		for (int due : new int[] { 1, 10, 100 }) {
			complaints.subList(0, due).forEach((each) -> {
				ADMIN.sql("delete from linli.notice where subject_id = ?").param(each).update();
				Cases.run(each, Duration.ofMinutes(60));
			});
			long micros = micros();
			System.out.printf("sweep: %d open, %d due: %.1f ms%n", OPEN, due, micros / 1e3);
			assertThat(complaints.subList(0, due)).allSatisfy((each) -> assertThat(Cases.told(each)).hasSize(1));
		}
		System.out.printf("sweep: %d open, 0 due: %.1f ms%n", OPEN, medianMicros(21) / 1e3);
	}

	private long medianMicros(int times) {
		return LongStream.range(0, times).map((i) -> micros()).sorted().skip(times / 2).findFirst().orElseThrow();
	}

	private long micros() {
		long begin = System.nanoTime();
		this.sweep.run();
		return Duration.ofNanos(System.nanoTime() - begin).toNanos() / 1_000;
	}

}
