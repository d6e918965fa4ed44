package io.linli.console.member;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.linli.console.workplace.Times;
import io.linli.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads a company's people; to be called inside its wall.
 */
@Repository
class MemberQueries {

	private static final String MEMBERS = """
			select id, name, full_name, phone, left_at, version from staff_member
			 where ?::uuid is null or id = ? order by left_at is not null, name, left_at desc""";

	private static final String ASSIGNMENTS = """
			select a.staff_member_id, a.id, a.role, p.name as project, a.assigned_at, a.assigned_by
			  from project_assignment a left join project p on p.tenant_id = a.tenant_id and p.id = a.project_id
			 where a.ended_at is null and (?::uuid is null or a.staff_member_id = ?) order by a.assigned_at, a.id""";

	private final JdbcClient database;

	MemberQueries(JdbcClient database) {
		this.database = database;
	}

	/** Everybody, those who have left last. */
	List<Member> members() {
		return members(null);
	}

	Optional<Member> find(UUID id) {
		return members(id).stream().findFirst();
	}

	private List<Member> members(@Nullable UUID one) {
		var assignments = assignments(one);
		return this.database.sql(MEMBERS).param(one).param(one).query((row, number) -> {
			var id = row.getObject("id", UUID.class);
			return new Member(id, row.getString("name"), row.getString("full_name"), row.getString("phone"),
					Times.atOrNull(row, "left_at"), row.getInt("version"), assignments.getOrDefault(id, List.of()));
		}).list();
	}

	List<Member.Place> places() {
		return this.database.sql("select id, code, name from project order by code")
			.query((row, number) -> new Member.Place(row.getObject("id", UUID.class), row.getString("code"),
					row.getString("name")))
			.list();
	}

	private Map<UUID, List<Member.Assignment>> assignments(@Nullable UUID one) {
		return this.database.sql(ASSIGNMENTS)
			.param(one)
			.param(one)
			.query((row, number) -> Map.entry(row.getObject("staff_member_id", UUID.class),
					new Member.Assignment(row.getObject("id", UUID.class), Role.valueOf(row.getString("role")),
							row.getString("project"), Times.at(row, "assigned_at"), row.getString("assigned_by"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

}
