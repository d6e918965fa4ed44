package io.linli.stack;

import java.util.concurrent.ThreadLocalRandom;

/** Four ports on which nobody listens. */
final class FreePorts {

	private FreePorts() {
	}

	static Ports find() {
		while (true) {
			Ports ports = new Ports(ThreadLocalRandom.current().nextInt(10_000, 30_000));
			try {
				ports.requireFree();
				return ports;
			}
			catch (Refusal taken) {
				// Another four, then.
			}
		}
	}

}
