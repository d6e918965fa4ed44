package io.linli.console.level;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import io.linli.console.audit.Act;
import io.linli.console.audit.AuditDesk;
import io.linli.console.signin.Person;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.sla.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds, renames and retires levels, and gives them to projects from a day on. The level
 * that a project had is never rewritten.
 */
@Component
class LevelDesk {

	private static final int LONGEST_LABEL = 40;

	private static final int LOWEST_RANK = 20;

	private final Wall wall;

	private final LevelQueries queries;

	private final AuditDesk audit;

	private final JdbcClient database;

	LevelDesk(Wall wall, LevelQueries queries, AuditDesk audit, JdbcClient database) {
		this.wall = wall;
		this.queries = queries;
		this.audit = audit;
		this.database = database;
	}

	LevelOutcome add(Company company, Person person, String label, int rank) {
		var name = label.strip();
		if (!nameable(name)) {
			return LevelOutcome.LABEL;
		}
		if (rank < 1 || rank > LOWEST_RANK) {
			return LevelOutcome.RANK;
		}
		return unlessTaken(() -> this.wall.change(company, () -> {
			this.database.sql("insert into contract_level (tenant_id, id, label, rank, set_by) values (?, ?, ?, ?, ?)")
				.params(company.id(), UUID.randomUUID(), name, rank, person.username())
				.update();
			this.audit.write(company, Act.of(Act.Kind.LEVEL_ADDED, Act.plain(name),
					this.audit.say((words) -> words.say("audit.rank", rank))));
			return LevelOutcome.ADDED;
		}));
	}

	/**
	 * Another label for the same level; its rank stays, by which figures are compared.
	 */
	LevelOutcome rename(Company company, Person person, UUID level, int version, String label) {
		var name = label.strip();
		if (!nameable(name)) {
			return LevelOutcome.LABEL;
		}
		return unlessTaken(() -> this.wall.change(company, () -> {
			var before = label(level);
			var renamed = this.database.sql("""
					update contract_level set label = ?, set_by = ?, set_at = now(), version = version + 1
					 where id = ? and version = ? and retired_at is null""")
				.params(name, person.username(), level, version)
				.update();
			if (renamed == 0) {
				return LevelOutcome.STALE;
			}
			this.audit.write(company, new Act(Act.Kind.LEVEL_RENAMED, before, before, Act.plain(name)));
			return LevelOutcome.RENAMED;
		}));
	}

	/** Not offered any more; what refers to it keeps it. */
	LevelOutcome retire(Company company, Person person, UUID level, int version) {
		return this.wall.change(company, () -> {
			if (find(level).filter((found) -> found.projects() > 0).isPresent()) {
				return LevelOutcome.IN_USE;
			}
			var retired = this.database.sql("""
					update contract_level set retired_by = ?, retired_at = now(), version = version + 1
					 where id = ? and version = ? and retired_at is null""")
				.params(person.username(), level, version)
				.update();
			if (retired == 0) {
				return LevelOutcome.STALE;
			}
			this.audit.write(company, new Act(Act.Kind.LEVEL_RETIRED, label(level), label(level), null));
			return LevelOutcome.RETIRED;
		});
	}

	/**
	 * The contract of a project grants a level from a day on.
	 * @param seen as {@link ProjectLevels#seen} said it
	 */
	LevelOutcome grant(Company company, Person person, UUID project, UUID level, LocalDate from, String seen) {
		try {
			return this.wall.change(company, () -> {
				this.database.sql("select from project_level where project_id = ? for update")
					.param(project)
					.query()
					.listOfRows();
				var known = this.queries.projects()
					.stream()
					.filter((candidate) -> candidate.id().equals(project))
					.findFirst();
				if (known.isEmpty() || !known.get().seen().equals(seen)
						|| find(level).filter((found) -> !found.retired()).isEmpty()) {
					return LevelOutcome.STALE;
				}
				if (from.isBefore(known.get().today())) {
					return LevelOutcome.PAST;
				}
				if (known.get().granted().stream().anyMatch((granted) -> !granted.from().isBefore(from))) {
					return LevelOutcome.PLANNED;
				}
				grantInside(company, person, project, level, from);
				this.audit.write(company, new Act(Act.Kind.LEVEL_GRANTED, Act.plain(known.get().name()),
						last(known.get()), granted(level, from)));
				return LevelOutcome.GRANTED;
			});
		}
		catch (DataIntegrityViolationException ex) {
			// Two first ones at once: neither saw a row to wait for.
			return LevelOutcome.STALE;
		}
	}

	private void grantInside(Company company, Person person, UUID project, UUID level, LocalDate from) {
		this.database.sql("""
				update project_level set effective = daterange(lower(effective), ?)
				 where project_id = ? and effective @> ?::date""").params(from, project, from).update();
		this.database.sql("""
				insert into project_level (tenant_id, id, project_id, contract_level_id, effective, set_by)
				values (?, ?, ?, ?, daterange(?, null), ?)""")
			.params(company.id(), UUID.randomUUID(), project, level, from, person.username())
			.update();
	}

	private Words label(UUID level) {
		return Act.plain(find(level).map(Level::label).orElse(""));
	}

	/** What a project had before; null: nothing. */
	private @Nullable Words last(ProjectLevels project) {
		return project.granted().isEmpty() ? null
				: said(project.granted().getFirst().label(), project.granted().getFirst().from());
	}

	private Words granted(UUID level, LocalDate from) {
		return said(label(level).en(), from);
	}

	private Words said(String label, LocalDate from) {
		return this.audit.say((words) -> words.say("audit.granted", label, words.date(from)));
	}

	private Optional<Level> find(UUID level) {
		return this.queries.levels().stream().filter((candidate) -> candidate.id().equals(level)).findFirst();
	}

	private static LevelOutcome unlessTaken(Supplier<LevelOutcome> change) {
		try {
			return change.get();
		}
		catch (DuplicateKeyException ex) {
			return LevelOutcome.LABEL_TAKEN;
		}
	}

	// PostgreSQL stores neither NUL nor half a character.
	private static boolean nameable(String label) {
		return !label.isEmpty() && label.codePointCount(0, label.length()) <= LONGEST_LABEL && label.codePoints()
			.noneMatch((point) -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
	}

}
