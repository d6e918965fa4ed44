package io.linli.api.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.sla.Responsibility;
import io.linli.sla.Severity;
import io.linli.tenancy.Cells;
import org.jspecify.annotations.Nullable;

/**
 * What the library takes over of a complaint, and the names and numbers that it does not.
 *
 * @param people the complainant's and the owner's names, where they are known
 * @param telephones their numbers, where they are known
 */
record SolvedComplaint(boolean solved, String category, @Nullable Responsibility responsibility,
		@Nullable Severity severity, Set<String> people, Set<String> telephones) {

	/** What is written down where nobody gives a name. */
	private static final Set<String> NOBODY = Set.of("业主", "住户", "租户", "租客", "房东", "居民", "商户", "客户", "用户", "顾客", "先生",
			"女士", "匿名", "匿名业主", "业主本人", "家属", "业主家属", "邻居", "访客", "物业");

	static SolvedComplaint of(ResultSet row) throws SQLException {
		return new SolvedComplaint(!row.getBoolean("is_open"), row.getString("category"),
				Cells.name(Responsibility.class, row, "responsibility"), Cells.name(Severity.class, row, "severity"),
				known(row.getString("complainant"), row.getString("owner_name")),
				known(row.getString("phone"), row.getString("owner_phone")));
	}

	/** The name or number in the words by which somebody could be known. */
	Optional<String> namedIn(String words) {
		return Stream
			.of(this.people.stream().filter((name) -> isName(name) && words.contains(name)),
					this.telephones.stream().filter((number) -> Telephones.contains(words, number)),
					Telephones.in(words).stream())
			.flatMap((found) -> found)
			.findFirst();
	}

	private static boolean isName(String name) {
		return name.codePointCount(0, name.length()) > 1 && !NOBODY.contains(name);
	}

	private static Set<String> known(@Nullable String one, @Nullable String other) {
		return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
			.flatMap(Optional::stream)
			.map(String::strip)
			.collect(Collectors.toUnmodifiableSet());
	}

}
