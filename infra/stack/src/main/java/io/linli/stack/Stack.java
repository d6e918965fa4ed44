package io.linli.stack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The commands {@code up}, {@code nightly}, {@code import} and {@code restore} of the
 * local stack.
 */
public final class Stack {

	private Stack() {
	}

	public static void main(String[] args) {
		// In the terminal's bytes whatever its locale says: the titles are Chinese.
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
		PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
		int exit = 1;
		try {
			exit = run(List.of(args), out);
		}
		catch (RuntimeException ex) {
			if (!isEnding()) {
				tell(ex, err);
			}
		}
		System.exit(exit);
	}

	private static int run(List<String> arguments, PrintStream out) {
		if (arguments.isEmpty()) {
			throw new Refusal("Say what to do: up, nightly, import or restore.");
		}
		List<String> rest = arguments.subList(1, arguments.size());
		return switch (arguments.getFirst()) {
			case "up" -> Up.run(rest, out);
			case "nightly" -> Nightly.run(rest, out);
			case "import" -> Beside.run("io.linli.ledger.Import", rest);
			case "restore" -> Beside.run("io.linli.departure.Restore", rest);
			default -> throw new Refusal(
					"Unknown command %s: up, nightly, import and restore are known.".formatted(arguments.getFirst()));
		};
	}

	private static void tell(RuntimeException ex, PrintStream err) {
		if (!(ex instanceof Refusal)) {
			Logger.getLogger("linli").log(Level.SEVERE, "The command failed.", ex);
		}
		err.println(ex.getMessage());
	}

	/** What fails after Ctrl-C fails because of it. */
	private static boolean isEnding() {
		Thread hook = new Thread();
		try {
			Runtime.getRuntime().addShutdownHook(hook);
			return !Runtime.getRuntime().removeShutdownHook(hook);
		}
		catch (IllegalStateException ex) {
			return true;
		}
	}

}
