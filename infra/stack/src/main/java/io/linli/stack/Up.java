package io.linli.stack;

import java.io.PrintStream;
import java.nio.channels.FileLock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The command {@code infra/up}: everything stands, or nothing is left standing. */
final class Up {

	private final DataFolder folder;

	private final Ports ports;

	private final boolean once;

	private Up(DataFolder folder, Ports ports, boolean once) {
		this.folder = folder;
		this.ports = ports;
		this.once = once;
	}

	static int run(List<String> arguments, PrintStream out) {
		Options options = Options.parse(arguments, Set.of("--data", "--port-base"), Set.of("--once")).only();
		Ports ports = Ports.from(options.value("--port-base", String.valueOf(Ports.USUAL_BASE)));
		new Up(DataFolder.of(options), ports, options.has("--once")).run(out);
		return 0;
	}

	private void run(PrintStream out) {
		FileLock lock = prepare();
		try (Progress progress = new Progress(out, Boolean.getBoolean("linli.terminal"),
				Integer.getInteger("linli.columns", 80));
				House house = new House(this.folder, lock, this.ports);
				Lanes lanes = new Lanes()) {
			Runtime.getRuntime().addShutdownHook(new Thread(() -> end(progress, lanes, house)));
			progress.say("Starting Linli 邻里 with its data in " + this.folder.path());
			LocalDate asOf = NightlyJob.yesterday();
			new Start(this.folder, this.ports, asOf, house, progress).run(lanes);
			Summary summary = new Summary(this.folder, this.ports, asOf);
			summary.figures(progress::say);
			if (this.once) {
				summary.nextStart(progress::say);
			}
			else {
				summary.addresses(progress::say);
				progress.say("Ctrl-C ends it.");
				Part part = house.awaitFirstEnd();
				throw new Refusal(
						"The part %s has ended. %s".formatted(part, LastWords.of(this.folder.log(part.log()))));
			}
		}
	}

	private FileLock prepare() {
		this.folder.prepare();
		FileLock lock = this.folder.lock().orElseThrow(this::occupied);
		StackLog.to(this.folder.log("stack"));
		House.clear(this.folder);
		this.ports.requireFree();
		this.folder.requireSpace();
		return lock;
	}

	private Refusal occupied() {
		String who = Notice.read(this.folder)
			.map((notice) -> " (process %d, %s)".formatted(notice.stack().pid(), notice.ports().address(Part.CONSOLE)))
			.orElse("");
		return new Refusal(
				"Linli runs in %s already%s: end it by Ctrl-C there, or start another by --data DIR and --port-base N."
					.formatted(this.folder.path(), who));
	}

	/** After Ctrl-C, or when all has ended already. */
	private void end(Progress progress, Lanes lanes, House house) {
		if (Notice.read(this.folder).isPresent()) {
			progress.say("Ending the console, the API, Keycloak and PostgreSQL.");
		}
		lanes.close();
		house.close();
	}

}
