package io.linli.api.household;

import java.sql.JDBCType;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.Mutations;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.api.project.Projects;
import io.linli.tenancy.Asked;
import io.linli.tenancy.CurrentCaller;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where buildings and the households in them are entered and corrected (G-03).
 */
@Component
class BuildingDesk {

	private static final int MOST_FLOORS = 300;

	private static final int MOST_ENTRANCES = 100;

	private static final String ADD = """
			insert into building (tenant_id, id, project_id, code, name, floors, entrances, recorded_at, recorded_by)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

	private static final String FIND = "select version, project_id from building where id = ? for no key update";

	private static final String SAME = "select 1 from building where project_id = ? and id <> ? and (code = ? or name = ?)";

	private static final String IN = "select project_id from building where id = ? for key share";

	private static final String SETTLE = """
			insert into household (tenant_id, id, project_id, building_id, unit, owner_name, delivered_on)
			values (?, ?, ?, ?, ?, '', ?) on conflict do nothing""";

	private static final String FIND_HOUSEHOLD = "select version, project_id from household where id = ? for no key update";

	private static final String SAME_ADDRESS = "select 1 from household where building_id = ? and unit = ? and id <> ?";

	private final Idempotency idempotency;

	private final TenantWrites writes;

	private final Projects projects;

	private final InstantSource time;

	BuildingDesk(Idempotency idempotency, TenantWrites writes, Projects projects, InstantSource time) {
		this.idempotency = idempotency;
		this.writes = writes;
		this.projects = projects;
		this.time = time;
	}

	/** A building of a project. */
	@Transactional
	UUID add(BuildingEntry.Add command) {
		Checks checks = new Checks();
		UUID project = checks.key("projectId", "Project", command.projectId());
		String code = checks.text("code", command.code(), 50);
		String name = checks.text("name", command.name(), 100);
		size(checks, command.floors(), command.entrances());
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		this.projects.ask(project).get();
		this.writes.tellOne(BuildingDesk::known, ADD, CurrentCaller.tenantId(), id, project, code, name,
				or(command.floors()), or(command.entrances()), this.time.instant(), CurrentCaller.get().name());
		return id;
	}

	/** What is written about a building was wrong; its households follow the name. */
	@Transactional
	UUID correct(BuildingEntry.Correct command) {
		Checks checks = new Checks();
		UUID id = checks.key("buildingId", "Building", command.buildingId());
		String code = checks.text("code", command.code(), 50);
		String name = checks.text("name", command.name(), 100);
		size(checks, command.floors(), command.entrances());
		checks.pass();
		this.idempotency.claim(command, id);
		Found found = found(FIND, id, "Building", "buildingId");
		Mutations.expect(command.expectedVersion(), found.version());
		if (!this.writes.ask((row, number) -> 1, SAME, found.project(), id, code, name).get().isEmpty()) {
			throw known();
		}
		this.writes.update("building", "id", id, found.version(),
				new Values().text("code", code)
					.text("name", name)
					.number("floors", command.floors())
					.number("entrances", command.entrances()));
		return id;
	}

	/** A household in a building, in which nobody lives yet. */
	@Transactional
	UUID settle(BuildingEntry.Settle command) {
		Checks checks = new Checks();
		UUID building = checks.key("buildingId", "Building", command.buildingId());
		String unit = checks.text("unit", command.unit(), 100);
		checks.pass();
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		UUID project = projectOf(building).get();
		this.writes.tellOne(BuildingDesk::settled, SETTLE, CurrentCaller.tenantId(), id, project, building, unit,
				command.deliveredOn());
		return id;
	}

	/** What is written about a household was wrong; it stays in its project. */
	@Transactional
	UUID resettle(BuildingEntry.Resettle command) {
		Checks checks = new Checks();
		UUID id = checks.key("householdId", "Household", command.householdId());
		UUID building = checks.key("buildingId", "Building", command.buildingId());
		String unit = checks.text("unit", command.unit(), 100);
		checks.pass();
		this.idempotency.claim(command, id);
		Asked<UUID> project = projectOf(building);
		Found found = found(FIND_HOUSEHOLD, id, "Household", "householdId");
		Mutations.expect(command.expectedVersion(), found.version());
		if (!project.get().equals(found.project())) {
			throw new RefusedException(UserError.notFound("Building", "buildingId"));
		}
		if (!this.writes.ask((row, number) -> 1, SAME_ADDRESS, building, unit, id).get().isEmpty()) {
			throw settled();
		}
		this.writes.update("household", "id", id, found.version(),
				new Values().key("building_id", building)
					.text("unit", unit)
					.date("delivered_on", command.deliveredOn()));
		return id;
	}

	private Asked<UUID> projectOf(UUID building) {
		return this.writes.ask((row, number) -> row.getObject(1, UUID.class), IN, building)
			.then((rows) -> rows.stream()
				.findFirst()
				.orElseThrow(() -> new RefusedException(UserError.notFound("Building", "buildingId"))));
	}

	private Found found(String sql, UUID id, String type, String field) {
		return this.writes.ask((row, number) -> new Found(row.getInt(1), row.getObject(2, UUID.class)), sql, id)
			.get()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RefusedException(UserError.notFound(type, field)));
	}

	private static void size(Checks checks, @Nullable Integer floors, @Nullable Integer entrances) {
		checks.require(floors == null || floors >= 1 && floors <= MOST_FLOORS, "This is 1 to " + MOST_FLOORS + ".",
				"floors");
		checks.require(entrances == null || entrances >= 1 && entrances <= MOST_ENTRANCES,
				"This is 1 to " + MOST_ENTRANCES + ".", "entrances");
	}

	private static Object or(@Nullable Integer value) {
		return (value != null) ? value : JDBCType.INTEGER;
	}

	private static RefusedException known() {
		return new RefusedException(UserError.invalid("The project has a building of this code or name.", "code"));
	}

	private static RefusedException settled() {
		return new RefusedException(UserError.invalid("There is a household at this address.", "unit"));
	}

	private record Found(int version, UUID project) {
	}

}
