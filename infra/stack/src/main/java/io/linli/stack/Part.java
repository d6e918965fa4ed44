package io.linli.stack;

/** What runs for as long as the stack does. Parts end in the opposite order. */
enum Part {

	POSTGRES("PostgreSQL", "stack"), KEYCLOAK("Keycloak", "keycloak"), API("API", "api"), CONSOLE("console", "console");

	private final String title;

	private final String log;

	Part(String title, String log) {
		this.title = title;
		this.log = log;
	}

	/** The name of the log that it writes to. */
	String log() {
		return this.log;
	}

	@Override
	public String toString() {
		return this.title;
	}

}
