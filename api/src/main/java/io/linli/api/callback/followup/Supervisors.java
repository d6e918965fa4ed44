package io.linli.api.callback.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.Asked;
import io.linli.tenancy.Role;
import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;

/**
 * As what people work in a project now, or in the whole company (B-10, B-16).
 */
@Component
class Supervisors {

	private static final String HELD = """
			select person.name, held.role from staff_member person
			  join project_assignment held on held.tenant_id = person.tenant_id and held.staff_member_id = person.id
			 where person.name in (?, ?) and person.left_at is null and held.ended_at is null
			   and (held.project_id is null or held.project_id = ?)""";

	private static final String OF_CUSTOMER_SERVICE = """
			select person.name from staff_member person
			  join project_assignment held on held.tenant_id = person.tenant_id and held.staff_member_id = person.id
			 where held.role = 'CUSTOMER_SERVICE_SUPERVISOR' and person.left_at is null and held.ended_at is null
			   and (held.project_id is null or held.project_id = ?)""";

	private final TenantWrites writes;

	Supervisors(TenantWrites writes) {
		this.writes = writes;
	}

	/** The posts of two people. */
	Held of(UUID project, String one, String other) {
		return new Held(this.writes.ask((row, number) -> new Post(row.getString(1), row.getString(2)), HELD, one, other,
				project));
	}

	/**
	 * Whether none of the supervisors of customer service is left who did not do a job.
	 */
	Asked<Boolean> noneBesides(UUID project, Asked<Set<String>> doers) {
		return this.writes.ask((row, number) -> row.getString(1), OF_CUSTOMER_SERVICE, project)
			.then((supervisors) -> doers.get().containsAll(supervisors));
	}

	/** A person's role. */
	private record Post(String name, String role) {
	}

	/** What two people are in a project. */
	record Held(Asked<List<Post>> posts) {

		/** The first of these that somebody is there; whoever is none is refused. */
		Role expect(String field, String name, Role... roles) {
			return first(name, roles).orElseThrow(() -> new RefusedException(UserError.invalid(
					"This is a user name of somebody who works in the project as " + List.of(roles) + ".", field)));
		}

		/** Whether somebody is one of these there. */
		boolean has(String name, Role... roles) {
			return first(name, roles).isPresent();
		}

		private Optional<Role> first(String name, Role... roles) {
			return Arrays.stream(roles)
				.filter((role) -> this.posts.get().contains(new Post(name, role.name())))
				.findFirst();
		}

	}

}
