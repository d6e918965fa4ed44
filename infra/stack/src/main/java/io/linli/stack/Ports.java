package io.linli.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The four ports of a stack, counted from a base, and the addresses that follow. */
record Ports(int base) {

	static final int USUAL_BASE = 8080;

	private static final int LAST_BASE = 65_535 - 200;

	Ports {
		if (base < 1024 || base > LAST_BASE) {
			throw new Refusal("--port-base must be from 1024 to %d, not %d.".formatted(LAST_BASE, base));
		}
	}

	static Ports from(String base) {
		try {
			return new Ports(Integer.parseInt(base));
		}
		catch (NumberFormatException ex) {
			throw new Refusal("--port-base must be a number such as 8080, not \"%s\".".formatted(base));
		}
	}

	int of(Part part) {
		return this.base + switch (part) {
			case API -> 0;
			case CONSOLE -> 1;
			case KEYCLOAK -> 100;
			case POSTGRES -> 200;
		};
	}

	String address(Part part) {
		return "http://localhost:" + of(part);
	}

	String issuer() {
		return address(Part.KEYCLOAK) + "/realms/linli";
	}

	String database() {
		return "jdbc:postgresql://localhost:" + of(Part.POSTGRES) + "/linli";
	}

	/** Refuses to start where another program listens. */
	void requireFree() {
		List<String> taken = new ArrayList<>();
		for (Part part : Part.values()) {
			if (!isFree(of(part))) {
				taken.add("%d (%s)".formatted(of(part), part));
			}
		}
		if (!taken.isEmpty()) {
			throw new Refusal(
					"Port %s is in use by another program: end that, or let --port-base N name four others (N, N+1, N+100, N+200)."
						.formatted(String.join(" and ", taken)));
		}
	}

	/** Free on both loopbacks: a browser tries IPv6 first. */
	private static boolean isFree(int port) {
		return canListen("127.0.0.1", port) && (!hasIpv6() || canListen("::1", port));
	}

	private static boolean hasIpv6() {
		return canListen("::1", 0);
	}

	private static boolean canListen(String address, int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.ofLiteral(address), port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
