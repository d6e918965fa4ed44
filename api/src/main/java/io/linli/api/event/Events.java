package io.linli.api.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import io.linli.api.graphql.Ids;
import io.linli.api.graphql.Shape;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Asked;
import io.linli.tenancy.Caller;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.Role;
import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.INTEGER;
import static io.linli.api.graphql.Column.TEXT;
import static io.linli.api.graphql.Column.TIME;

/**
 * Appends evidence. The database stamps it with the server's time and chains it to the
 * subject's last event; nobody can choose the one or break the other.
 */
@Component
public class Events {

	/** The type {@code Event}. */
	public static final Shape EVENT = Shape.row("Event", "event", "id")
		.columns(TEXT, "kind", "actor", "actorRole", "channel")
		.columns(INTEGER, "seq")
		.columns(TIME, "occurredAt", "recordedAt");

	private static final String APPEND = """
			insert into event (tenant_id, id, subject_kind, subject_id, seq, kind, occurred_at, recorded_at, actor, \
			actor_role, channel, detail, hash)
			values (?, ?, ?, ?, 0, ?, ?, now(), ?, ?, ?, ?::jsonb, '') returning recorded_at""";

	private final TenantWrites writes;

	Events(TenantWrites writes) {
		this.writes = writes;
	}

	/**
	 * Appends in the caller's name.
	 * @return when the server learned of it
	 */
	public Asked<Instant> append(SubjectKind subject, UUID id, Happening happening) {
		Caller caller = CurrentCaller.get();
		String roles = caller.roles().stream().sorted().map(Role::claim).collect(Collectors.joining(" "));
		return append(subject, id, happening, caller.name(), roles);
	}

	/** Appends what follows from another event by the procedures, in nobody's name. */
	public void appendConsequence(SubjectKind subject, UUID id, Happening happening) {
		append(subject, id, happening, "system", "system");
	}

	private Asked<Instant> append(SubjectKind subject, UUID id, Happening happening, String actor, String role) {
		return this.writes
			.ask((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant(), APPEND, CurrentCaller.tenantId(),
					Ids.next(), subject.name(), id, happening.kind(), happening.occurredAt(), actor, role,
					happening.channel(), happening.detail())
			.then(List::getFirst);
	}

}
