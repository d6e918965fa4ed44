package io.linli.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever owns the data folder is the administrator of its Keycloak, and nobody else. */
class AdministratorIntegrationTests {

	private final LocalStack stack = LocalStack.shared();

	@Test
	void whoeverOwnsTheDataMakesACompanysClientAndThePasswordIsShownNowhere() throws IOException, InterruptedException {
		this.stack.running();
		Path file = this.stack.folder().administrator();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		List<String> administrator = Files.readAllLines(file);
		assertThat(administrator).hasSize(3);
		String password = administrator.get(1);
		assertThat(password).hasSize(32);

		String name = "t" + UUID.randomUUID().toString().substring(0, 8);
		assertThat(client("make", "jinxiu", name, "--server", "--role", "inspector"))
			.contains("Client:  company-jinxiu." + name, "Secret: ");
		assertThat(client("list", "jinxiu")).contains("company-jinxiu." + name + " open");
		assertThat(client("remove", "jinxiu", name)).contains("is removed");

		assertThat(Files.readString(this.stack.folder().path().resolve("stays.out"))).contains(file.toString())
			.doesNotContain(password);
		assertThat(this.stack.folder().log("keycloak-administrator")).content().doesNotContain(password);
		try (var files = Files.list(this.stack.folder().path())) {
			assertThat(files.filter((one) -> one.getFileName().toString().startsWith("kcadm-"))).singleElement()
				.satisfies(
						(session) -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(session)))
							.isEqualTo("rw-------"));
		}
	}

	private String client(String... arguments) throws IOException, InterruptedException {
		Path root = Project.file("");
		ProcessBuilder builder = new ProcessBuilder("bash", root.resolve("infra/client").toString())
			.redirectErrorStream(true);
		builder.command().addAll(List.of(arguments));
		builder.environment().put("KCADM", root.resolve("infra/kcadm").toString());
		builder.environment().put("LINLI_DATA", this.stack.folder().path().toString());
		Process process = builder.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(said).isZero();
		return said;
	}

}
