package io.linli.api.callback.followup;

import java.time.InstantSource;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.filing.StatisticBook;
import io.linli.tenancy.filing.StatisticRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the month's statistics of callbacks are filed (B-12, B-15, B-26), by the rules of
 * their book.
 */
@Component
class StatisticDesk {

	private final Idempotency idempotency;

	private final StatisticBook book;

	StatisticDesk(Idempotency idempotency, TenantWrites writes, InstantSource time) {
		this.idempotency = idempotency;
		this.book = new StatisticBook(writes, time, StatisticDesk::refusal);
	}

	/** Files a month that is over. */
	@Transactional
	UUID file(Followup.FileStatistic command) {
		Checks checks = new Checks();
		UUID project = checks.key("projectId", "Project", command.projectId());
		String analysis = checks.text("analysis", command.analysis(), StatisticBook.LONGEST);
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		this.book.file(id, project, command.month(), analysis);
		return id;
	}

	private static RefusedException refusal(StatisticRule rule) {
		return new RefusedException(switch (rule) {
			case NOT_YOURS -> UserError.of(UserError.Code.NOT_ALLOWED, "Your role does not file statistics.");
			case UNKNOWN_PROJECT -> UserError.notFound("Project", "projectId");
			case NOT_OVER -> UserError.of(UserError.Code.IMPOSSIBLE_TIME, "This month is not over.", "month");
			case MEANWHILE -> UserError.of(UserError.Code.WRONG_STATE, "This month was filed meanwhile.");
		});
	}

}
