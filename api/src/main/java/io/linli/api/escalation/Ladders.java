package io.linli.api.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.linli.sla.SubjectKind;
import io.linli.tenancy.Asked;
import io.linli.tenancy.TenantWrites;
import org.springframework.stereotype.Component;

/**
 * The ladders of the company for which the transaction works.
 */
@Component
class Ladders {

	private static final String OWN = "select subject_kind, percent, later_seconds, role from escalation_rung";

	private final TenantWrites writes;

	Ladders(TenantWrites writes) {
		this.writes = writes;
	}

	/** One for each kind of case: the company's own, or else the platform's. */
	Asked<Map<SubjectKind, Ladder>> ask() {
		return this.writes.ask((row, number) -> Step.of(row), OWN).then(Ladders::of);
	}

	private static Map<SubjectKind, Ladder> of(List<Step> own) {
		Map<SubjectKind, Ladder> ladders = new EnumMap<>(SubjectKind.class);
		own.stream()
			.collect(Collectors.groupingBy(Step::kind, Collectors.mapping(Step::rung, Collectors.toUnmodifiableSet())))
			.forEach((kind, rungs) -> ladders.put(kind, new Ladder(rungs)));
		for (SubjectKind kind : SubjectKind.values()) {
			ladders.computeIfAbsent(kind, Ladder::usual);
		}
		return ladders;
	}

	private record Step(SubjectKind kind, Rung rung) {

		static Step of(ResultSet row) throws SQLException {
			return new Step(SubjectKind.valueOf(row.getString("subject_kind")), Rung.of(row));
		}

	}

}
