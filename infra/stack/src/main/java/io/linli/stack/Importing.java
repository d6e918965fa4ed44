package io.linli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** The command {@code infra/import}: the ledger's import against the running stack. */
final class Importing {

	private Importing() {
	}

	/** The exit code of the import, which speaks for itself. */
	static int run(List<String> arguments) {
		Options options = Options.parse(arguments, Set.of("--data"), Set.of());
		Notice notice = Notice.ofRunning(DataFolder.of(options));
		List<String> command = Java.command("-Xmx256m", "-cp", System.getProperty("java.class.path"),
				"io.linli.ledger.Import");
		command.addAll(options.rest());
		ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
		builder.environment().put("LINLI_DB_URL", notice.ports().database());
		try {
			return builder.start().waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The import could not be started", ex);
		}
		catch (InterruptedException ex) {
			throw Lanes.interrupted();
		}
	}

}
