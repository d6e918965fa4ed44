package io.linli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what libraries log to a file: the terminal belongs to {@link Progress}. */
final class StackLog {

	private static final Logger ROOT = Logger.getLogger("");

	private StackLog() {
	}

	static void to(Path file) {
		try {
			FileHandler handler = new FileHandler(file.toString());
			handler.setEncoding("UTF-8");
			handler.setFormatter(new SimpleFormatter());
			for (var other : List.of(ROOT.getHandlers())) {
				if (other instanceof ConsoleHandler) {
					ROOT.removeHandler(other);
				}
			}
			ROOT.addHandler(handler);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The log " + file + " could not be written", ex);
		}
	}

}
