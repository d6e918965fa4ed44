package io.linli.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.linli.backing.Keycloak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Whichever realm a data folder has, the administrator of its file signs in. */
class AppointmentIntegrationTests {

	@Test
	void anotherRealmHasAnAdministratorOfItsOwnAndTheSameOneKeepsIts(@TempDir Path path)
			throws IOException, InterruptedException {
		DataFolder folder = new DataFolder(path);
		folder.prepare();
		Administrator.appoint(folder);
		List<String> first = Files.readAllLines(folder.administrator());
		Administrator.appoint(folder);
		assertThat(Files.readAllLines(folder.administrator())).isEqualTo(first);

		// As if all of that had been by the realm of an earlier release.
		Path database = Keycloak.database(folder.keycloak());
		Files.move(database, database.resolveSibling("realm-earlier"));
		Files.write(folder.administrator(), List.of(first.getFirst(), first.get(1), "realm-earlier"));
		Administrator.appoint(folder);
		List<String> second = Files.readAllLines(folder.administrator());
		assertThat(second.getFirst()).isNotEqualTo(first.getFirst());
		assertSignsIn(folder, second.getFirst(), second.get(1));

		// Whoever has thrown the database away has none to sign in to, whatever the file
		// says.
		Files.move(database, database.resolveSibling("thrown-away"));
		Administrator.appoint(folder);
		assertThat(Files.readAllLines(folder.administrator()).getFirst()).isNotEqualTo(second.getFirst());
	}

	private static void assertSignsIn(DataFolder folder, String name, String password)
			throws IOException, InterruptedException {
		int port = FreePorts.find().of(Part.KEYCLOAK);
		try (Keycloak keycloak = Keycloak.start(folder.keycloak(), port, folder.log("keycloak"));
				HttpClient client = HttpClient.newHttpClient()) {
			URI token = URI.create(
					keycloak.issuer().replace("/realms/linli", "/realms/master") + "/protocol/openid-connect/token");
			assertThat(client
				.send(HttpRequest.newBuilder(token)
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username=%s&password=%s"
						.formatted(name, password)))
					.build(), BodyHandlers.ofString())
				.statusCode()).isEqualTo(200);
		}
	}

}
