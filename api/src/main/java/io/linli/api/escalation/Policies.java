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
 * The policy of the company for which the transaction works; what it does not say, the
 * platform does.
 */
@Component
class Policies {

	private static final String OWN = "select subject_kind, percent, later_seconds, role from escalation_rung";

	private final TenantWrites writes;

	Policies(TenantWrites writes) {
		this.writes = writes;
	}

	Asked<Policy> ask() {
		Asked<Map<SubjectKind, Ladder>> ladders = this.writes.ask((row, number) -> Step.of(row), OWN)
			.then(Policies::ladders);
		Asked<List<QuietTime>> quiet = this.writes.ask((row, number) -> QuietTime.of(row), QuietTime.OWN);
		return () -> new Policy(ladders.get(), quiet.get().isEmpty() ? List.of(QuietTime.USUAL) : quiet.get());
	}

	private static Map<SubjectKind, Ladder> ladders(List<Step> own) {
		Map<SubjectKind, Ladder> ladders = new EnumMap<>(SubjectKind.class);
		own.stream()
			.collect(Collectors.groupingBy(Step::kind, Collectors.mapping(Step::rung, Collectors.toUnmodifiableSet())))
			.forEach((kind, rungs) -> ladders.put(kind, new Ladder(rungs)));
		return ladders;
	}

	private record Step(SubjectKind kind, Rung rung) {

		static Step of(ResultSet row) throws SQLException {
			return new Step(SubjectKind.valueOf(row.getString("subject_kind")), Rung.of(row));
		}

	}

}
