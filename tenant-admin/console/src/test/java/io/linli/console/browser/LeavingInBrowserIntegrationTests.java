package io.linli.console.browser;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import io.linli.console.ConsoleDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A draft of 海棠物业, which drafts nothing else in a browser, and a replay of it that takes
 * for ever.
 */
@ConsoleInBrowser
class LeavingInBrowserIntegrationTests extends Browsing {

	private static final String REPLAY = "/thresholds/drafts/replay";

	private final JdbcClient admin = ConsoleDatabase.shared().admin();

	@BeforeEach
	void draft() {
		nothing();
		this.admin
			.sql("""
					insert into linli.threshold_draft (tenant_id, id, case_kind, clock, limit_kind, limit_seconds, source, reference,
					  effective, drafted_by)
					values (?, gen_random_uuid(), 'REPAIR', 'COMPLETE', 'DURATION', 28800, 'CONTRACT', '补充协议',
					  daterange(current_date + 3, null), 'haitang-admin')""")
			.param(ConsoleDatabase.HAITANG)
			.update();
	}

	@AfterEach
	void nothing() {
		this.admin.sql("delete from linli.threshold_draft where tenant_id = ?").param(ConsoleDatabase.HAITANG).update();
	}

	@Test
	void aReplayEndsInTheDatabaseWhenItsAdminLeavesThePage() {
		as("haitang-admin", Look.CHINESE.withoutScripts(), (visitor) -> {
			ConsoleDatabase.shared().whileLocked("linli.deadline", () -> {
				begin(visitor);
				assertThat(untilReplays(1)).isLessThan(Duration.ofSeconds(20));
				visitor.open("/thresholds");
				assertThat(untilReplays(0)).isLessThan(Duration.ofSeconds(10));
			});
			visitor.open(REPLAY);
			assertThat(visitor.text()).contains("这段时间没有受这些草稿影响的事项");
		});
	}

	@Test
	void whoeverStaysKeepsTheReplayRunning() {
		as("haitang-admin", Look.CHINESE.withoutScripts(), (visitor) -> {
			ConsoleDatabase.shared().whileLocked("linli.deadline", () -> {
				begin(visitor);
				assertThat(untilReplays(1)).isLessThan(Duration.ofSeconds(20));
				LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
				assertThat(replays()).isOne();
			});
			visitor.page().waitForLoadState();
			assertThat(visitor.text()).contains("这段时间没有受这些草稿影响的事项");
		});
	}

	/** Until the first line break arrives. */
	private static void begin(Visitor visitor) {
		visitor.page()
			.navigate(visitor.page().url().replaceFirst("(//[^/]+)/.*", "$1" + REPLAY),
					new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
	}

	private Duration untilReplays(int count) {
		long begun = System.nanoTime();
		while (replays() != count && System.nanoTime() - begun < Duration.ofSeconds(20).toNanos()) {
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
		return Duration.ofNanos(System.nanoTime() - begun);
	}

	/** The console's statements that wait for the deadlines. */
	private int replays() {
		return this.admin.sql("""
				select count(*) from pg_locks l join pg_stat_activity a using (pid)
				 where a.usename = 'linli_console' and not l.granted and l.relation = 'linli.deadline'::regclass""")
			.query(Integer.class)
			.single();
	}

}
