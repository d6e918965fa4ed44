package io.linli.stack;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.sql.DataSource;

import io.linli.backing.Keycloak;
import io.linli.backing.Postgres;
import io.linli.migrations.Migrations;
import io.linli.stack.demo.Demonstration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The steps from nothing to a stack that runs, each as soon as it can.
 *
 * @param asOf the last day of the demonstration's history, and the one that is counted
 */
record Start(DataFolder folder, Ports ports, LocalDate asOf, House house, Progress progress) {

	private static final int API_HEAP = 384;

	private static final int CONSOLE_HEAP = 192;

	/** Returns when everything runs and the night has been counted. */
	void run(Lanes lanes) {
		CompletableFuture<Void> keycloak = lanes.after(() -> step("Keycloak", this::keycloak));
		CompletableFuture<Void> postgres = lanes.after(() -> step("PostgreSQL", this::postgres));
		CompletableFuture<Void> schema = lanes.after(() -> step("Schema", this::schema), postgres);
		CompletableFuture<Void> history = lanes.after(() -> step("Demonstration group", this::history), schema);
		CompletableFuture<Void> night = lanes.after(() -> step("Nightly run to " + this.asOf, this::night), history);
		CompletableFuture<Void> api = lanes.after(() -> step("API", this::api), schema);
		CompletableFuture<Void> console = lanes.after(() -> step("Console", this::console), schema);
		lanes.await(keycloak, night, api, console);
	}

	private void step(String title, Consumer<Consumer<String>> work) {
		this.progress.step(title, work);
	}

	private void postgres(Consumer<String> detail) {
		Postgres postgres = Postgres.kept(this.folder.postgres(), this.ports.of(Part.POSTGRES));
		ProcessHandle postmaster = Postmaster.of(this.folder)
			.orElseThrow(() -> new IllegalStateException("PostgreSQL started and is gone again."));
		this.house.moveIn(Part.POSTGRES, postmaster, () -> {
			postgres.close();
			Ending.await(postmaster);
		});
	}

	private void keycloak(Consumer<String> detail) {
		Administrator.appoint(this.folder);
		Keycloak keycloak = Keycloak.start(this.folder.keycloak(), this.ports.of(Part.KEYCLOAK),
				this.folder.log(Part.KEYCLOAK.log()));
		this.house.moveIn(Part.KEYCLOAK, keycloak.process(), keycloak::close);
	}

	private void schema(Consumer<String> detail) {
		Migrations.apply(administrator());
	}

	private void history(Consumer<String> detail) {
		Demonstration.load(administrator(), this.asOf.plusDays(1), detail);
	}

	private void night(Consumer<String> detail) {
		new NightlyJob(this.folder, this.ports, this.asOf, NightlyJob.ZONE, false).run(detail);
	}

	private void api(Consumer<String> detail) {
		application(Part.API, "api/target/linli-api.jar", API_HEAP, Map.of());
	}

	private void console(Consumer<String> detail) {
		// As the realm of demonstrations has it, whose passwords everybody knows.
		application(Part.CONSOLE, "tenant-admin/console/target/linli-console.jar", CONSOLE_HEAP,
				Map.of("LINLI_DIRECTORY_SECRET", "linli"));
	}

	private void application(Part part, String jar, int heap, Map<String, String> own) {
		List<String> command = Unpacked.of(this.folder, jar).command(heap);
		Map<String, String> settings = new HashMap<>(own);
		settings.putAll(Map.of("LINLI_DB_URL", this.ports.database(), "LINLI_ISSUER", this.ports.issuer(), "LINLI_PORT",
				String.valueOf(this.ports.of(part)), "SERVER_ADDRESS", "127.0.0.1", "LINLI_FILES_FOLDER",
				this.folder.files().toString()));
		Application application = Application.start(part.toString(), command, settings, this.folder.log(part.log()));
		this.house.moveIn(part, application.process(), () -> Ending.of(application.process()));
		application.awaitHealth(this.ports.address(part));
	}

	private DataSource administrator() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.ports.database());
		source.setUser("postgres");
		return source;
	}

}
