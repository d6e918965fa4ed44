package io.linli.departure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import io.linli.departure.Manifest.Rows;

/**
 * Looks at the foreign keys of rows that came in without their triggers.
 */
final class Links {

	/** Of one table: a query for a row that points to nothing. */
	private static final String KEYS = """
			select conname, format('select exists (select from %s c where %s and not exists (select from %s p where %s))',
			         conrelid::regclass,
			         (select string_agg(format('c.%I is not null', a.attname), ' and ') from unnest(conkey) as k(num)
			            join pg_attribute a on a.attrelid = conrelid and a.attnum = k.num),
			         confrelid::regclass,
			         (select string_agg(format('p.%I = c.%I', b.attname, a.attname), ' and ') from unnest(conkey, confkey) as k(mine, other)
			            join pg_attribute a on a.attrelid = conrelid and a.attnum = k.mine
			            join pg_attribute b on b.attrelid = confrelid and b.attnum = k.other)) as dangling
			  from pg_constraint where contype = 'f' and conrelid in (select t.name::regclass from unnest(?::text[]) as t(name)) order by conname""";

	private Links() {
	}

	static void check(Connection connection, List<Rows> tables) throws SQLException, RestoreException {
		String[] names = tables.stream().map(Rows::name).toArray(String[]::new);
		try (PreparedStatement select = connection.prepareStatement(KEYS);
				Statement look = connection.createStatement()) {
			select.setArray(1, connection.createArrayOf("text", names));
			try (ResultSet keys = select.executeQuery()) {
				while (keys.next()) {
					try (ResultSet found = look.executeQuery(keys.getString("dangling"))) {
						if (found.next() && found.getBoolean(1)) {
							throw new RestoreException(
									"A row of the export names one that is not there: " + keys.getString("conname"));
						}
					}
				}
			}
		}
	}

}
