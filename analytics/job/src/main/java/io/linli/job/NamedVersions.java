package io.linli.job;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which versions of the lake's tables somebody names, each as {@link Run#snapshot} does.
 *
 * @param runs by the runs that the mart keeps
 * @param reports by reports that are drafted, reviewed or filed
 */
record NamedVersions(List<String> runs, List<String> reports) {

	static NamedVersions read(Database database) throws SQLException {
		try (Connection mart = database.write()) {
			return new NamedVersions(snapshots(mart, "select snapshot from mart.run"), snapshots(mart,
					"""
							select distinct snapshot from linli.report_filing where status <> 'DROPPED' and snapshot is not null"""));
		}
	}

	Set<Long> byRuns(Table table) {
		return versions(this.runs, table);
	}

	Set<Long> byReports(Table table) {
		return versions(this.reports, table);
	}

	private static Set<Long> versions(List<String> snapshots, Table table) {
		Pattern named = Pattern.compile("(?:^| )" + table.sqlName() + "@(\\d+)(?= |$)");
		Set<Long> versions = new HashSet<>();
		for (String snapshot : snapshots) {
			named.matcher(snapshot).results().map(NamedVersions::version).forEach(versions::add);
		}
		return versions;
	}

	private static Long version(MatchResult found) {
		return Long.valueOf(found.group(1));
	}

	private static List<String> snapshots(Connection connection, String select) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(select)) {
			List<String> snapshots = new ArrayList<>();
			while (rows.next()) {
				snapshots.add(rows.getString(1));
			}
			return snapshots;
		}
	}

}
