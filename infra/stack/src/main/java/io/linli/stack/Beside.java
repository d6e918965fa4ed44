package io.linli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** A command of another module, in a process of its own beside the running stack. */
final class Beside {

	private Beside() {
	}

	/** The exit code of the command, which speaks for itself. */
	static int run(String main, List<String> arguments) {
		Options options = Options.parse(arguments, Set.of("--data"), Set.of());
		DataFolder folder = DataFolder.of(options);
		Notice notice = Notice.ofRunning(folder);
		List<String> command = Java.command("-Xmx256m", "-cp", System.getProperty("java.class.path"), main);
		command.addAll(options.rest());
		ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
		builder.environment().put("LINLI_DB_URL", notice.ports().database());
		builder.environment().put("LINLI_FILES_FOLDER", folder.files().toString());
		try {
			return builder.start().waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(main + " could not be started", ex);
		}
		catch (InterruptedException ex) {
			throw Lanes.interrupted();
		}
	}

}
