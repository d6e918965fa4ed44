package io.linli.console.escalation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.linli.console.audit.Act;
import io.linli.console.audit.AuditDesk;
import io.linli.console.signin.Person;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.sla.SubjectKind;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Replaces a ladder or the quiet time as a whole, and keeps who did so.
 */
@Component
class EscalationDesk {

	private final Wall wall;

	private final EscalationQueries queries;

	private final AuditDesk audit;

	private final JdbcClient database;

	EscalationDesk(Wall wall, EscalationQueries queries, AuditDesk audit, JdbcClient database) {
		this.wall = wall;
		this.queries = queries;
		this.audit = audit;
		this.database = database;
	}

	/**
	 * @param rungs none: the platform's again
	 * @param seen the version of the part that the person had before them
	 */
	EscalationOutcome climb(Company company, Person person, SubjectKind kind, List<Rung> rungs, int seen) {
		return change(company, person, Part.valueOf(kind.name()), rungs.stream().map(Rung::said).toList(), seen, () -> {
			this.database.sql("delete from escalation_rung where subject_kind = ?").param(kind.name()).update();
			for (var rung : rungs) {
				this.database
					.sql("insert into escalation_rung (tenant_id, id, subject_kind, percent, later_seconds, role)"
							+ " values (?, ?, ?, ?, ?, ?)")
					.params(company.id(), UUID.randomUUID(), kind.name(), rung.percent(), rung.later().toSeconds(),
							rung.role().name())
					.update();
			}
		});
	}

	/**
	 * @param stretches none: the platform's again
	 * @param seen the version of the part that the person had before them
	 */
	EscalationOutcome hush(Company company, Person person, List<Quiet> stretches, int seen) {
		return change(company, person, Part.QUIET, stretches.stream().map(Quiet::said).toList(), seen, () -> {
			this.database.sql("delete from quiet_time").update();
			for (var stretch : stretches) {
				this.database.sql("insert into quiet_time (tenant_id, id, from_time, until_time) values (?, ?, ?, ?)")
					.params(company.id(), UUID.randomUUID(), stretch.from(), stretch.until())
					.update();
			}
		});
	}

	private void tell(Company company, Part part, Optional<Change> before) {
		var now = this.queries.changes().stream().filter((change) -> change.part() == part).findFirst().orElseThrow();
		this.audit.write(company,
				new Act((part == Part.QUIET) ? Act.Kind.QUIET_TIME_SET : Act.Kind.LADDER_SET,
						this.audit.say((words) -> new EscalationWords(words).part(part)),
						before.map((change) -> this.audit.say((words) -> new EscalationWords(words).said(change)))
							.orElseGet(() -> this.audit.say((words) -> words.say("escalation.usual"))),
						this.audit.say((words) -> new EscalationWords(words).said(now))));
	}

	private EscalationOutcome change(Company company, Person person, Part part, List<String> said, int seen,
			Runnable replacement) {
		try {
			return this.wall.change(company, () -> {
				var last = this.queries.changes().stream().filter((change) -> change.part() == part).findFirst();
				if (last.isPresent() && last.get().version() > seen) {
					return EscalationOutcome.STALE;
				}
				this.database.sql(
						"insert into escalation_change (tenant_id, part, version, said, set_by) values (?, ?, ?, ?, ?)")
					.params(company.id(), part.name(), seen + 1, said.toArray(String[]::new), person.username())
					.update();
				replacement.run();
				tell(company, part, last);
				return EscalationOutcome.SAVED;
			});
		}
		catch (DuplicateKeyException ex) {
			// Two at once: the key let only one of them write that version.
			return EscalationOutcome.STALE;
		}
	}

}
