package io.linli.stack.demo;

/** In whose name an event stands, as the realm calls it. */
enum Role {

	RECEPTIONIST("receptionist"), SUPERVISOR("customer-service-supervisor"), WORKER("maintenance-worker"),
	MANAGER("project-manager"), KEEPER("order-keeper"), SYSTEM("system");

	private final String realm;

	Role(String realm) {
		this.realm = realm;
	}

	String realm() {
		return this.realm;
	}

}
