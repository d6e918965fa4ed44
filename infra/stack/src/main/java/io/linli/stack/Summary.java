package io.linli.stack;

import java.util.function.Consumer;

/** What a person who has started Linli wants to see first. */
record Summary(Ports ports) {

	void tell(Consumer<String> out) {
		out.accept("");
		out.accept("API      " + this.ports.address(Part.API) + "/graphql");
		out.accept("Console  " + this.ports.address(Part.CONSOLE));
		out.accept("Keycloak " + this.ports.address(Part.KEYCLOAK));
	}

}
