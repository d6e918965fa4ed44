package io.linli.stack.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a company's administrator has drafted and nobody has published yet: the clause of
 * the contract that was tightened once already, in an eighth of its time. It is there to
 * be replayed and published.
 */
final class Proposal {

	private static final String NOTE = "演示草稿：先试算，再发布";

	private static final String DRAFT = """
			insert into threshold_draft (tenant_id, id, case_kind, area, clock, limit_kind, limit_seconds, source, reference, effective,
			  note, seen_id, drafted_by)
			select tenant_id, ?, case_kind, area, clock, limit_kind, limit_seconds / 8, source, reference || '（补充协议）',
			       daterange(?, null), ?, id, ?
			  from threshold where tenant_id = ? and reference = ? and upper_inf(effective)""";

	// A limit does not count from a day that has passed.
	private static final String RENEW = """
			update threshold_draft set effective = daterange(?, null)
			 where tenant_id = ? and note = ? and lower(effective) < ?""";

	private Proposal() {
	}

	static void draft(Connection connection, Company company, LocalDate today, UUID id) throws SQLException {
		if (company.clause().length().equals(company.clause().former())) {
			return;
		}
		try (PreparedStatement draft = connection.prepareStatement(DRAFT)) {
			execute(draft, id, today, NOTE, company.alias() + "-admin", company.id(), company.clause().reference());
		}
	}

	/** Where it waits still, it would count from today. */
	static void renew(Connection connection, Company company, LocalDate today) throws SQLException {
		try (PreparedStatement renew = connection.prepareStatement(RENEW)) {
			execute(renew, today, company.id(), NOTE, today);
		}
	}

	private static void execute(PreparedStatement statement, Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			statement.setObject(i + 1, values[i]);
		}
		statement.executeUpdate();
	}

}
