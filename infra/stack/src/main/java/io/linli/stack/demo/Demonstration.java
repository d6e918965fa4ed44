package io.linli.stack.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

import io.linli.sla.ContractLevel;
import io.linli.sla.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * A group with two companies and a third company outside it, with two years of history up
 * to yesterday. The same day gives the same rows. Companies that are there already stay
 * as they are, but for the day of a limit that waits to be published.
 */
public final class Demonstration {

	private Demonstration() {
	}

	/** Loads without a word. */
	public static void load(DataSource admin, LocalDate today) {
		load(admin, today, (said) -> {
		});
	}

	/**
	 * Loads what is missing, each company in one transaction.
	 * @param admin may act as the tables' owner
	 * @param today the first day that is not part of the history
	 * @param progress is told what is being written
	 */
	public static void load(DataSource admin, LocalDate today, Consumer<String> progress) {
		for (Company company : Company.all()) {
			try (Connection connection = admin.getConnection()) {
				connection.setAutoCommit(false);
				try {
					load(connection, company, today, progress);
					connection.commit();
				}
				finally {
					connection.rollback();
					connection.setAutoCommit(true);
				}
			}
			catch (SQLException ex) {
				throw new IllegalStateException(
						"The demonstration of " + company.name() + " was not loaded: " + ex.getMessage(), ex);
			}
		}
	}

	private static void load(Connection connection, Company company, LocalDate today, Consumer<String> progress)
			throws SQLException {
		become(connection, company);
		boolean isNew = register(connection, company, today);
		enlist(connection, company);
		Logins.assign(connection, company, today.minusYears(2));
		if (!isNew) {
			Proposal.renew(connection, company, today);
			return;
		}
		progress.accept(company.name());
		LocalDate first = today.minusYears(2);
		LocalDate middle = today.minusMonths(9).withDayOfMonth(16);
		Dice dice = new Dice("linli " + company.alias());
		List<ContractLevel> levels = levels(connection, company, dice, first);
		Thresholds thresholds = Limits.set(connection, company, levels, first, middle,
				() -> dice.id(first.atStartOfDay(History.ZONE).toInstant()));
		Proposal.draft(connection, company, today, dice.id(today.atStartOfDay(History.ZONE).toInstant()));
		Book book = new Book();
		for (Estate estate : company.estates()) {
			new History(company, estate, levels, thresholds, first, middle, today, book).tell(progress);
		}
		try (Statement statement = connection.createStatement()) {
			// The server's stamp would make two years of evidence this minute's; the
			// chain stays on.
			statement.execute("alter table linli.event disable trigger event_1_stamp");
			book.copyTo(connection);
			statement.execute("alter table linli.event enable trigger event_1_stamp");
		}
	}

	private static void become(Connection connection, Company company) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("set local role linli_owner; set local search_path = linli, mart, public");
			statement.execute("select set_config('app.tenant_id', '" + company.id()
					+ "', true), set_config('app.operator', 'true', true)");
		}
	}

	/** False: the company is there already. */
	private static boolean register(Connection connection, Company company, LocalDate today) throws SQLException {
		LocalDate since = today.minusYears(2);
		try (PreparedStatement tenant = connection.prepareStatement(
				"insert into tenant (tenant_id, alias, name, generated) values (?, ?, ?, true) on conflict do nothing");
				PreparedStatement group = connection
					.prepareStatement("insert into tenant_group (id, name) values (?, ?) on conflict do nothing");
				PreparedStatement member = connection.prepareStatement(
						"insert into group_member (tenant_id, group_id, effective) values (?, ?, daterange(?, null))")) {
			if (updated(tenant, company.id(), company.alias(), company.name()) == 0) {
				return false;
			}
			if (company.inGroup()) {
				updated(group, Company.GROUP, Company.GROUP_NAME);
				updated(member, company.id(), Company.GROUP, since);
			}
			return true;
		}
	}

	/** What the platform's operators see: the names of the company and of its group. */
	private static void enlist(Connection connection, Company company) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("""
				insert into onboarding (id, kind, name, alias, state, organization_id, group_id)
				values (?, ?, ?, ?, 'READY', ?, ?) on conflict do nothing""")) {
			if (company.inGroup()) {
				updated(insert, Company.GROUP, "GROUP", Company.GROUP_NAME, Company.GROUP_ALIAS, Company.GROUP, null);
			}
			updated(insert, company.id(), "COMPANY", company.name(), company.alias(), company.id(),
					company.inGroup() ? Company.GROUP : null);
		}
	}

	private static List<ContractLevel> levels(Connection connection, Company company, Dice dice, LocalDate first)
			throws SQLException {
		List<ContractLevel> levels = new ArrayList<>();
		try (PreparedStatement insert = connection
			.prepareStatement("insert into contract_level (tenant_id, id, label, rank) values (?, ?, ?, ?)")) {
			for (String label : company.levels()) {
				UUID id = dice.id(first.atStartOfDay(History.ZONE).toInstant());
				levels.add(new ContractLevel(id, label, levels.size() + 1));
				updated(insert, company.id(), id, label, levels.size());
			}
		}
		return levels;
	}

	static int updated(PreparedStatement statement, @Nullable Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			statement.setObject(i + 1, values[i]);
		}
		return statement.executeUpdate();
	}

}
