package io.linli.job;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import io.linli.kpi.Figure;
import io.linli.kpi.Kpi;
import io.linli.kpi.Registry;
import io.linli.kpi.compare.Peer;
import io.linli.kpi.compare.PeerCell;
import io.linli.kpi.compare.PeerFigure;
import org.jspecify.annotations.Nullable;

/**
 * The comparison between companies that share no group, made of the published run's
 * figures, of those KPIs that settle. The cells of a month are made once its figures have
 * settled, and stay as they are whatever becomes of the figures and of who takes part:
 * two nights tell no more than one.
 */
final class Peers {

	private static final String PUBLISHED = "select run_id, as_of from mart.publication join mart.run on id = run_id";

	private static final String MADE = "select from mart.peer_month where month = ?";

	private static final String MAKE = "insert into mart.peer_month (month, as_of) values (?, ?)";

	/**
	 * A month's figures, levels summed. The level is the one of most household-days; a
	 * project without any has no size, and is no peer of anybody.
	 */
	private static final String FIGURES = """
			with sized as (
			  select distinct on (tenant_id, project_id) tenant_id, project_id, level_rank,
			         sum(denominator) over (partition by tenant_id, project_id)::bigint as household_days
			    from mart.kpi where tenant_id = any(?) and run_id = ? and kpi = 'K09_PROPERTY' and month = ? and denominator > 0
			   order by tenant_id, project_id, denominator desc, level_rank desc)
			select k.tenant_id, k.project_id, k.kpi, max(k.kpi_version) as kpi_version, max(k.group_id::text) as group_id,
			       max(k.tenant_name) as tenant_name, max(k.project_name) as project_name, s.level_rank, s.household_days,
			       sum(k.numerator)::bigint as numerator, sum(k.denominator)::bigint as denominator
			  from mart.kpi k join sized s on s.tenant_id = k.tenant_id and s.project_id = k.project_id
			 where k.tenant_id = any(?) and k.run_id = ? and k.month = ?
			 group by k.tenant_id, k.project_id, k.kpi, s.level_rank, s.household_days
			having sum(k.denominator) > 0
			 order by k.kpi, k.tenant_id, k.project_id""";

	private static final String WRITE = """
			insert into mart.peer_figure (tenant_id, month, kpi, project_id, as_of, kpi_version, numerator, denominator, \
			lower_quartile, median, upper_quartile, tenants_at_least, projects_at_least, cases_at_least, thin, rest, \
			level_rank, size_band, delivery_age, city_tier, tenant_name, project_name, group_id) \
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private static final String FORGET = "delete from mart.peer_figure where tenant_id = any(?)";

	private final PeerConsents consents;

	private final Estates estates;

	private final Connection mart;

	private Peers(PeerConsents consents, Estates estates, Connection mart) {
		this.consents = consents;
		this.estates = estates;
		this.mart = mart;
	}

	/**
	 * Takes away what companies see that take part no longer. It waits for nothing that a
	 * night may fail at.
	 */
	static void forget(Database database) throws SQLException {
		try (Connection reader = database.read(); Connection mart = database.write()) {
			forget(PeerConsents.read(reader), mart);
		}
	}

	/**
	 * The last step of a night. Where it fails, what the night has published stands, and
	 * so does the night.
	 */
	static void publish(Database database, RunLog log) {
		try {
			log.step("peers", () -> publish(database), (figures) -> figures);
		}
		catch (SQLException | RuntimeException ex) {
			log.say("The figures are published, but the cells of peers could not be made; the next night makes them: "
					+ ex.getMessage());
		}
	}

	/**
	 * Makes the months that are due and are not made yet, each all of it or not at all,
	 * and takes away what companies see that have withdrawn while the night was at work.
	 * @return how many figures were written
	 */
	static long publish(Database database) throws SQLException {
		try (Connection reader = database.read(); Connection mart = database.write()) {
			mart.setAutoCommit(false);
			PeerConsents consents = PeerConsents.read(reader);
			if (consents.decisions().isEmpty()) {
				return 0;
			}
			return new Peers(consents, Estates.read(reader), mart).publish();
		}
	}

	private long publish() throws SQLException {
		forget(this.consents, this.mart);
		this.mart.commit();
		long written = 0;
		try (Statement statement = this.mart.createStatement(); ResultSet run = statement.executeQuery(PUBLISHED)) {
			if (run.next()) {
				UUID id = run.getObject(1, UUID.class);
				OffsetDateTime asOf = run.getObject(2, OffsetDateTime.class);
				for (LocalDate month : this.consents.months(asOf.toInstant())) {
					written += isMade(month) ? 0 : make(month, id, asOf);
				}
			}
		}
		return written;
	}

	private static void forget(PeerConsents consents, Connection mart) throws SQLException {
		try (PreparedStatement forget = mart.prepareStatement(FORGET)) {
			forget.setArray(1, keys(mart, consents.withdrawn()));
			forget.executeUpdate();
		}
	}

	private boolean isMade(LocalDate month) throws SQLException {
		try (PreparedStatement made = this.mart.prepareStatement(MADE)) {
			made.setObject(1, month);
			try (ResultSet row = made.executeQuery()) {
				return row.next();
			}
		}
	}

	private long make(LocalDate month, UUID run, OffsetDateTime asOf) throws SQLException {
		long written = 0;
		try (PreparedStatement make = this.mart.prepareStatement(MAKE);
				PreparedStatement write = this.mart.prepareStatement(WRITE)) {
			make.setObject(1, month);
			make.setObject(2, asOf);
			make.executeUpdate();
			for (List<PeerProject> projects : byKpi(projects(month, run))) {
				written += add(write, month, asOf, projects);
				write.executeBatch();
			}
		}
		this.mart.commit();
		return written;
	}

	private List<PeerProject> projects(LocalDate month, UUID run) throws SQLException {
		List<PeerProject> projects = new ArrayList<>();
		try (PreparedStatement select = this.mart.prepareStatement(FIGURES)) {
			for (int i = 0; i < 6; i += 3) {
				select.setArray(i + 1, keys(this.mart, this.consents.takingPart(month)));
				select.setObject(i + 2, run);
				select.setObject(i + 3, month);
			}
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					project(row, month).ifPresent(projects::add);
				}
			}
		}
		return projects;
	}

	private Optional<PeerProject> project(ResultSet row, LocalDate month) throws SQLException {
		String tenant = row.getString("tenant_id");
		String project = row.getString("project_id");
		@Nullable String group = row.getString("group_id");
		Peer peer = new Peer((group != null) ? group : tenant, tenant, project,
				this.estates.traits(tenant, project, month, row.getInt("level_rank"), row.getLong("household_days"))
					.names(),
				new Figure(row.getLong("numerator"), row.getLong("denominator"), 0, 0, 0, 0));
		int version = row.getInt("kpi_version");
		String tenantName = row.getString("tenant_name");
		String projectName = row.getString("project_name");
		// One that is no longer declared has no scale to compare by.
		return Registry.find(row.getString("kpi"))
			.filter(Registry::settles)
			.map((kpi) -> new PeerProject(peer, kpi, version, (group != null) ? UUID.fromString(group) : null,
					tenantName, projectName));
	}

	private static Collection<List<PeerProject>> byKpi(List<PeerProject> projects) {
		Map<String, List<PeerProject>> byKpi = new TreeMap<>();
		projects.forEach(
				(project) -> byKpi.computeIfAbsent(project.kpi().code(), (code) -> new ArrayList<>()).add(project));
		return byKpi.values();
	}

	/** Of one KPI: beside each project what is told of its cell. */
	private static long add(PreparedStatement write, LocalDate month, OffsetDateTime asOf, List<PeerProject> projects)
			throws SQLException {
		Map<Peer, PeerProject> byPeer = new HashMap<>();
		projects.forEach((project) -> byPeer.put(project.peer(), project));
		Kpi kpi = projects.getFirst().kpi();
		long written = 0;
		for (PeerCell cell : PeerCell.partition(byPeer.keySet())) {
			PeerFigure figure = PeerFigure.of(kpi, cell);
			for (Peer peer : cell.peers()) {
				PeerProject project = byPeer.get(peer);
				if (project != null) {
					bind(write, month, asOf, project, cell, figure);
					write.addBatch();
					written++;
				}
			}
		}
		return written;
	}

	private static void bind(PreparedStatement write, LocalDate month, OffsetDateTime asOf, PeerProject project,
			PeerCell cell, PeerFigure figure) throws SQLException {
		Peer peer = project.peer();
		@Nullable Object[] values = { UUID.fromString(peer.tenantId()), month, project.kpi().code(),
				UUID.fromString(peer.projectId()), asOf, project.kpiVersion(), peer.figure().numerator(),
				peer.figure().denominator(), thousandths(figure.spread().lowerQuartile()),
				thousandths(figure.spread().median()), thousandths(figure.spread().upperQuartile()),
				figure.tenantsAtLeast(), figure.projectsAtLeast(), figure.casesAtLeast(), figure.thin(), cell.rest(),
				(trait(cell, 0) != null) ? Integer.valueOf(trait(cell, 0)) : null, trait(cell, 1), trait(cell, 2),
				trait(cell, 3), project.tenantName(), project.projectName(), project.groupId() };
		for (int i = 0; i < values.length; i++) {
			write.setObject(i + 1, values[i]);
		}
	}

	/** Null where the cell is wider than that. */
	private static @Nullable String trait(PeerCell cell, int place) {
		return (place < cell.traits().size()) ? cell.traits().get(place) : null;
	}

	private static long thousandths(double value) {
		return Math.round(value * 1000);
	}

	private static Array keys(Connection mart, Collection<String> tenants) throws SQLException {
		return mart.createArrayOf("uuid", tenants.toArray());
	}

}
