package io.linli.api.project;

import java.time.ZoneId;
import java.util.UUID;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.Shape;
import io.linli.api.graphql.UserError;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.DATE;
import static io.linli.api.graphql.Column.TEXT;

/**
 * The projects of the company for which the transaction works.
 */
@Component
public class Projects {

	private static final String LEVEL_TODAY = """
			(select level.label from project_level granted
			   join contract_level level on level.tenant_id = granted.tenant_id and level.id = granted.contract_level_id
			  where granted.tenant_id = {}.tenant_id and granted.project_id = {}.id
			    and granted.effective @> (now() at time zone {}.time_zone)::date)""";

	/** The type {@code Project}. */
	public static final Shape PROJECT = Shape.node("Project", "project")
		.columns(TEXT, "code", "name", "city", "timeZone")
		.column("contractLevel", LEVEL_TODAY, TEXT);

	/** The type {@code Household}. */
	public static final Shape HOUSEHOLD = Shape.node("Household", "household")
		.columns(TEXT, "building", "unit", "ownerName", "phone")
		.columns(DATE, "deliveredOn")
		.one("project", PROJECT, "project_id");

	/** What the features need to know of a project. */
	public record Project(UUID id, String code, ZoneId zone) {
	}

	private final JdbcClient jdbc;

	Projects(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The project.
	 * @throws RefusedException when the company has none with this key
	 */
	public Project get(UUID id) {
		return this.jdbc.sql("select id, code, time_zone from project where id = ?")
			.param(id)
			.query((row, number) -> new Project(id, row.getString("code"), ZoneId.of(row.getString("time_zone"))))
			.optional()
			.orElseThrow(() -> new RefusedException(UserError.notFound("Project", "projectId")));
	}

	/**
	 * Makes sure that a household, where one is named, belongs to the project.
	 * @throws RefusedException when it does not
	 */
	public void expectHousehold(UUID projectId, @Nullable UUID householdId) {
		if (householdId == null) {
			return;
		}
		boolean found = this.jdbc.sql("select exists (select from household where project_id = ? and id = ?)")
			.params(projectId, householdId)
			.query(Boolean.class)
			.single();
		if (!found) {
			throw new RefusedException(UserError.notFound("Household", "householdId"));
		}
	}

}
