package io.linli.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of the JDK that runs us. */
final class Java {

	private Java() {
	}

	static List<String> command(String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of(arguments));
		return command;
	}

}
