package io.linli.api.escalation;

import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Collectors;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Asked;
import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Role;
import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people take note of what they are told.
 */
@Component
class NoticeDesk {

	private static final String FIND = """
			select acknowledged_at is not null from notice
			 where id = ? and role = any(string_to_array(?, ' ')) and told_at <= now() for update""";

	private final Idempotency idempotency;

	private final TenantWrites writes;

	private final InstantSource time;

	NoticeDesk(Idempotency idempotency, TenantWrites writes, InstantSource time) {
		this.idempotency = idempotency;
		this.writes = writes;
		this.time = time;
	}

	/** The first of the role counts. */
	@Transactional
	UUID acknowledge(AcknowledgeNotice command) {
		Checks checks = new Checks();
		UUID id = checks.key("noticeId", "Notice", command.noticeId());
		checks.pass();
		this.idempotency.claim(command, id);
		Caller caller = CurrentCaller.get();
		String roles = caller.roles().stream().map(Role::name).collect(Collectors.joining(" "));
		Asked<Boolean> acknowledged = this.writes.ask((row, number) -> row.getBoolean(1), FIND, id, roles)
			.then((rows) -> rows.stream()
				.findFirst()
				.orElseThrow(() -> new RefusedException(UserError.notFound("Notice", "noticeId"))));
		if (acknowledged.get()) {
			throw RefusedException.wrongState("Somebody has taken note of this already.");
		}
		this.writes.tell("update notice set acknowledged_at = ?, acknowledged_by = ? where id = ?", this.time.instant(),
				caller.name(), id);
		return id;
	}

}
