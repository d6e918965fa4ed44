package io.linli.console.threshold;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.linli.console.signin.Person;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.sla.ThresholdRows;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Sets thresholds (R-11, G-01): in one transaction the current version of the same source
 * ends and the new one starts. Nothing that was in force is rewritten.
 */
@Component
class ThresholdDesk {

	private final Wall wall;

	private final ThresholdQueries queries;

	private final JdbcOperations database;

	private final InstantSource now;

	ThresholdDesk(Wall wall, ThresholdQueries queries, JdbcOperations database, InstantSource now) {
		this.wall = wall;
		this.queries = queries;
		this.database = database;
		this.now = now;
	}

	/**
	 * Sets a proposal for an address.
	 * @param seen id of the newest version that the person had before them, or empty
	 */
	Setting set(Company company, Person person, Address address, Proposal proposal, String seen) {
		try {
			return this.wall.change(company, () -> setInside(company, person, address, proposal, seen));
		}
		catch (DataIntegrityViolationException ex) {
			// Two first versions at once: neither saw a row to wait for.
			return new Setting.Stale(null);
		}
	}

	private Setting setInside(Company company, Person person, Address address, Proposal proposal, String seen) {
		var versions = this.queries.versionsForUpdate()
			.stream()
			.filter((version) -> address.exactly(version.threshold()))
			.toList();
		var newest = newest(versions);
		if (!newest.map((version) -> version.threshold().id().toString()).orElse("").equals(seen)) {
			return new Setting.Stale(newest.orElse(null));
		}
		var ofSource = versions.stream()
			.filter((version) -> version.threshold().source() == proposal.source())
			.toList();
		var taken = ofSource.stream()
			.filter((version) -> !version.threshold().effective().from().isBefore(proposal.from()))
			.findFirst();
		if (taken.isPresent()) {
			return new Setting.Taken(taken.get());
		}
		ofSource.stream()
			.filter((version) -> version.threshold().effective().contains(proposal.from()))
			.forEach((version) -> end(version, proposal.from()));
		return new Setting.Done(insert(company, person, address, proposal));
	}

	/** The version set last, whatever its source and its dates. */
	static Optional<Version> newest(List<Version> versions) {
		return versions.stream()
			.max(Comparator.comparing(Version::setAt).thenComparing((version) -> version.threshold().id()));
	}

	private void end(Version version, LocalDate until) {
		this.database.update("update threshold set effective = daterange(lower(effective), ?) where id = ?", until,
				version.threshold().id());
	}

	private Version insert(Company company, Person person, Address address, Proposal proposal) {
		var threshold = proposal.at(address, UUID.randomUUID());
		this.database.execute((ConnectionCallback<Boolean>) (connection) -> {
			ThresholdRows.insert(connection, company.id(), threshold, person.username(), proposal.note());
			return true;
		});
		Instant setAt = this.now.instant();
		return new Version(threshold, person.username(), setAt, proposal.note());
	}

}
