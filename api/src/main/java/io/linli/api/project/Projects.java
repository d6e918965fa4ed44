package io.linli.api.project;

import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.linli.api.graphql.Personal;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.Shape;
import io.linli.api.graphql.UserError;
import io.linli.sla.Period;
import io.linli.tenancy.Asked;
import io.linli.tenancy.TenantWrites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static io.linli.api.graphql.Column.DATE;
import static io.linli.api.graphql.Column.TEXT;

/**
 * The projects of the company for which the transaction works.
 */
@Component
public class Projects {

	/**
	 * The time zone by which a company's own days are counted, in SQL: that of its first
	 * project, whether the caller sees it or not.
	 */
	public static final String COMPANY_ZONE = "company_zone()";

	private static final String LEVEL_TODAY = """
			(select level.label from project_level granted
			   join contract_level level on level.tenant_id = granted.tenant_id and level.id = granted.contract_level_id
			  where granted.tenant_id = {}.tenant_id and granted.project_id = {}.id
			    and granted.effective @> (now() at time zone {}.time_zone)::date)""";

	private static final String COMPANY = "(select tenant.name from tenant where tenant.tenant_id = {}.tenant_id)";

	/** The type {@code Project}. */
	public static final Shape PROJECT = Shape.node("Project", "project")
		.columns(TEXT, "code", "name", "city", "timeZone")
		.column("company", COMPANY, TEXT)
		.column("contractLevel", LEVEL_TODAY, TEXT);

	/** The type {@code Household}. */
	public static final Shape HOUSEHOLD = Shape.node("Household", "household")
		.columns(TEXT, "building", "unit")
		.columns(Personal.NAME, "ownerName")
		.columns(Personal.PHONE, "phone")
		.columns(DATE, "deliveredOn")
		.one("project", PROJECT, "project_id");

	private static final String FIND = """
			select p.code, p.time_zone, h.id as household_id, l.contract_level_id, lower(l.effective) as level_from,
			       upper(l.effective) as level_until
			  from project p
			  left join household h on h.tenant_id = p.tenant_id and h.project_id = p.id and h.id = ?
			  left join project_level l on l.tenant_id = p.tenant_id and l.project_id = p.id
			 where p.id = ?""";

	private final TenantWrites writes;

	Projects(TenantWrites writes) {
		this.writes = writes;
	}

	/**
	 * The project, which is refused where the company has none with this key.
	 */
	public AskedProject ask(UUID id) {
		return new AskedProject(id, found(id, null).then((rows) -> project(id, rows)));
	}

	/**
	 * The project, which is refused as well where a household is named that is not there.
	 */
	public AskedProject ask(UUID id, @Nullable UUID householdId) {
		return new AskedProject(id, found(id, householdId).then((rows) -> {
			Project project = project(id, rows);
			if (!Objects.equals(rows.getFirst().householdId(), householdId)) {
				throw new RefusedException(UserError.notFound("Household", "householdId"));
			}
			return project;
		}));
	}

	private Asked<List<Found>> found(UUID id, @Nullable UUID householdId) {
		return this.writes.ask((row, number) -> Found.of(row), FIND,
				(householdId != null) ? householdId : JDBCType.OTHER, id);
	}

	private static Project project(UUID id, List<Found> rows) {
		if (rows.isEmpty()) {
			throw new RefusedException(UserError.notFound("Project", "projectId"));
		}
		Found first = rows.getFirst();
		Map<Period, UUID> levels = new HashMap<>();
		for (Found row : rows) {
			if (row.level() != null && row.granted() != null) {
				levels.put(row.granted(), row.level());
			}
		}
		return new Project(id, first.code(), first.zone(), levels);
	}

	/** A project once for each of its levels. */
	private record Found(String code, ZoneId zone, @Nullable UUID householdId, @Nullable UUID level,
			@Nullable Period granted) {

		static Found of(ResultSet row) throws SQLException {
			@Nullable LocalDate from = row.getObject("level_from", LocalDate.class);
			return new Found(row.getString("code"), ZoneId.of(row.getString("time_zone")),
					row.getObject("household_id", UUID.class), row.getObject("contract_level_id", UUID.class),
					(from != null) ? new Period(from, row.getObject("level_until", LocalDate.class)) : null);
		}

	}

}
