package io.linli.console.onboarding;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.linli.console.language.Words;
import io.linli.sla.ContractLevel;
import io.linli.sla.Period;
import io.linli.sla.PlatformDefaults;
import io.linli.sla.ThresholdRows;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.staff.StaffBook;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes the first rows of a company or a group; to be called inside its wall while it is
 * made. What is there already stays.
 */
@Component
class CompanyDesk {

	/** Who set the limits that a company begins with. */
	private static final String PLATFORM = "platform";

	private static final List<String> LABELS = List.of("一级服务", "二级服务", "三级服务");

	private final JdbcTemplate database;

	private final StaffBook staff;

	private final InstantSource now;

	CompanyDesk(JdbcTemplate database, TenantWrites writes, InstantSource now) {
		this.database = database;
		this.staff = new StaffBook(writes, now, (rule) -> new IllegalStateException(rule.name()));
		this.now = now;
	}

	void register(Onboarding onboarding) {
		switch (onboarding.kind()) {
			case COMPANY -> {
				this.database.update(
						"insert into tenant (tenant_id, alias, name) values (?, ?, ?) on conflict (tenant_id) do nothing",
						onboarding.known(), onboarding.wish().alias(), onboarding.wish().name());
				employ(onboarding);
			}
			// Its policy shows nobody but the group's own people whether it is there.
			case GROUP -> this.database.update("insert into tenant_group (id, name) values (?, ?)", onboarding.known(),
					onboarding.wish().name());
		}
	}

	void join(UUID company, UUID group) {
		this.database.update("""
				insert into group_member (tenant_id, group_id, effective) select ?, ?, daterange(?, null)
				 where not exists (select from group_member where tenant_id = ?)""", company, group, today(), company);
	}

	/**
	 * The limits count from the year's first day, so that what happened before can be
	 * recorded.
	 */
	void setLimits(UUID company) {
		if (!this.database.queryForList("select from contract_level").isEmpty()) {
			return;
		}
		var levels = new ArrayList<ContractLevel>();
		for (var label : LABELS) {
			var level = new ContractLevel(UUID.randomUUID(), label, levels.size() + 1);
			this.database.update("insert into contract_level (tenant_id, id, label, rank) values (?, ?, ?, ?)", company,
					level.id(), label, level.rank());
			levels.add(level);
		}
		this.database.execute((ConnectionCallback<Boolean>) (connection) -> setLimits(connection, company, levels));
	}

	private boolean setLimits(Connection connection, UUID company, List<ContractLevel> levels) throws SQLException {
		var since = Period.since(today().withDayOfYear(1));
		for (var threshold : PlatformDefaults.forLevels(levels, since, UUID::randomUUID)) {
			ThresholdRows.insert(connection, company, threshold, PLATFORM, "");
		}
		return true;
	}

	void openProject(UUID company, Wish wish) {
		this.database.update("""
				insert into project (tenant_id, id, code, name, city, time_zone) select ?, ?, 'P01', ?, ?, ?
				 where not exists (select from project)""", company, UUID.randomUUID(), wish.projectName(),
				wish.projectCity(), Words.ZONE.getId());
	}

	/** The first administrator is somebody who works there. */
	private void employ(Onboarding onboarding) {
		if (!this.staff.worksHere(onboarding.login())) {
			this.staff.add(UUID.randomUUID(), onboarding.login(), onboarding.wish().adminFullName(), null);
		}
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.now.instant(), Words.ZONE);
	}

}
