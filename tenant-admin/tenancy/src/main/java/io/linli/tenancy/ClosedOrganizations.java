package io.linli.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The organizations that the platform has suspended: their tokens are refused, whatever
 * the issuer says. They are read every 15 seconds, so that no request asks for them;
 * while the database does not answer, the last ones count.
 */
public final class ClosedOrganizations implements AutoCloseable {

	static final Duration EVERY = Duration.ofSeconds(15);

	private static final Logger LOG = LoggerFactory.getLogger(ClosedOrganizations.class);

	private final DataSource dataSource;

	private final Thread reader;

	private volatile Set<UUID> closed = Set.of();

	ClosedOrganizations(DataSource dataSource) {
		this.dataSource = dataSource;
		this.reader = Thread.ofVirtual().name("closed-organizations").start(this::keepReading);
	}

	public boolean contains(Organization organization) {
		return this.closed.contains(organization.id());
	}

	@Override
	public void close() {
		this.reader.interrupt();
	}

	private void keepReading() {
		try {
			while (true) {
				read();
				Thread.sleep(EVERY);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Reads them now. */
	public void read() {
		try (Connection connection = this.dataSource.getConnection();
				PreparedStatement select = connection.prepareStatement("select id from closed_organization");
				ResultSet rows = select.executeQuery()) {
			Set<UUID> found = new HashSet<>();
			while (rows.next()) {
				found.add(rows.getObject(1, UUID.class));
			}
			this.closed = Set.copyOf(found);
		}
		// Whatever it is: a reader that ends would leave the next one open that is
		// closed.
		catch (SQLException | RuntimeException ex) {
			LOG.warn("The closed organizations could not be read: {}", ex.getMessage());
		}
	}

}
