package io.linli.api.graphql;

/**
 * A command whose key has been used: what its transaction did until then is undone.
 */
public final class RepeatedException extends RuntimeException {

	private final transient Command command;

	RepeatedException(Command command) {
		super("The key " + command.idempotencyKey() + " has been used");
		this.command = command;
	}

	Command command() {
		return this.command;
	}

}
