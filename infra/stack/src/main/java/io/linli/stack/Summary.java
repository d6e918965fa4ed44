package io.linli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What was computed, and where to look.
 *
 * @param asOf the last day that the published run counts
 */
record Summary(DataFolder folder, Ports ports, LocalDate asOf) {

	/** The figures and the annual reports; refused unless they are this run's. */
	void figures(Consumer<String> out) {
		out.accept("");
		Figures.of(this.ports, this.asOf, NightlyJob.ZONE).tell(Width.ofTables(), out);
		out.accept("");
		List<Path> reports = reports();
		if (reports.isEmpty()) {
			throw new Refusal("The nightly run left no annual report in %s.".formatted(this.folder.reports()));
		}
		reports.forEach((report) -> out.accept("Annual report  " + report));
	}

	/** Where all ends now, there is nothing to look at but files. */
	void nextStart(Consumer<String> out) {
		out.accept("Everything ends now; the data stays in %s.".formatted(this.folder.path()));
		String options = (this.ports.base() != Ports.USUAL_BASE) ? " --port-base " + this.ports.base() : "";
		out.accept("To use the API (%s/graphql) and the console (%s), start it again, to stay: infra/up --data %s%s"
			.formatted(this.ports.address(Part.API), this.ports.address(Part.CONSOLE), this.folder.path(), options));
	}

	void addresses(Consumer<String> out) {
		out.accept("API            " + this.ports.address(Part.API) + "/graphql");
		out.accept("Console        " + this.ports.address(Part.CONSOLE));
		out.accept("Keycloak       " + this.ports.address(Part.KEYCLOAK));
		out.accept("Users          {jinxiu,heyuan,haitang}-{admin,manager,supervisor,foreman,receptionist,worker,");
		out.accept("               keeper,inspector}, anju-group, linli-operator, float; password linli");
		out.accept("               (float works for jinxiu and for heyuan)");
		out.accept("Keycloak's own administrator, for infra/kcadm and infra/client: name and password are in");
		out.accept("               " + this.folder.administrator());
	}

	private List<Path> reports() {
		List<Path> reports = new ArrayList<>();
		try (DirectoryStream<Path> found = Files.newDirectoryStream(this.folder.reports(),
				"annual-report-*-%d.html".formatted(this.asOf.getYear()))) {
			found.forEach(reports::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(this.folder.reports() + " could not be read", ex);
		}
		return reports.stream().sorted().toList();
	}

}
