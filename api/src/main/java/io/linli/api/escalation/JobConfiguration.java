package io.linli.api.escalation;

import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has the sweeps run on one of all instances at a time. When that one dies, another one
 * notices within half a minute.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "linli.escalation.enabled", matchIfMissing = true)
class JobConfiguration {

	private static final Duration HEARTBEAT = Duration.ofSeconds(5);

	private static final int MISSED_BEATS = 4;

	@Bean(initMethod = "start", destroyMethod = "stop")
	Scheduler scheduler(DataSource dataSource, List<Sweeping> sweeps, EscalationSettings settings) {
		RecurringTask<Void> sweeping = Tasks.recurring("sweep", FixedDelay.of(settings.every()))
			.execute((instance, context) -> sweeps.forEach(Sweeping::run));
		return Scheduler.create(dataSource)
			.startTasks(sweeping)
			.tableName("scheduled_task")
			.jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
			.commitWhenAutocommitDisabled(true)
			.threads(1)
			.pollingInterval(Duration.ofSeconds(1))
			.heartbeatInterval(HEARTBEAT)
			.missedHeartbeatsLimit(MISSED_BEATS)
			.shutdownMaxWait(Duration.ofSeconds(10))
			.build();
	}

}
