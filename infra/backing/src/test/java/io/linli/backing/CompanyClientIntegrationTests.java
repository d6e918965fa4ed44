package io.linli.backing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The command of Keycloak's administrator that makes a company's client, against the
 * tests' real Keycloak.
 */
class CompanyClientIntegrationTests {

	private static final Keycloak KEYCLOAK = Keycloak.shared();

	private static final Path KCADM = Distribution.ready().home().resolve("bin/kcadm.sh");

	@TempDir
	private static Path folder;

	// As unpacked it is no program; administrators have one.
	@BeforeAll
	static void theAdministratorSignsIn() throws IOException {
		Files.writeString(kcadm(),
				"#!/bin/bash\n[ \"$1\" != \"$FAIL_AT\" ] || exit 1\nexec bash '%s' \"$@\"\n".formatted(KCADM));
		Files.setPosixFilePermissions(kcadm(), PosixFilePermissions.fromString("rwx------"));
		var server = KEYCLOAK.issuer().substring(0, KEYCLOAK.issuer().indexOf("/realms/"));
		expectDone(run(List.of(kcadm().toString(), "config", "credentials", "--server", server, "--realm", "master",
				"--user", KeycloakAdministrator.NAME, "--password", KeycloakAdministrator.NAME, "--config", config())));
	}

	@Test
	void aProgramSignsInForItsCompanyAloneWithTheRolesThatItWasGivenUntilItIsClosedOrHasAnotherSecret() {
		var name = "p" + UUID.randomUUID().toString().substring(0, 8);
		var client = "company-jinxiu." + name;
		var made = expectDone(client("make", "jinxiu", name, "--server", "--role", "inspector"));
		assertThat(made).contains("Client:  " + client, "Account: service-account-" + client);
		var secret = found("Secret: +(\\S+)", made);
		var claims = claims(token(client, secret, "organization:*"));
		assertThat(claims).contains(
				"\"linli_organizations\":{\"jinxiu\":{\"id\":\"a1000000-0000-4000-8000-000000000001\"}}",
				"\"aud\":\"linli-api\"", "\"azp\":\"" + client + "\"", "\"realm_access\":{\"roles\":[\"inspector\"]}",
				"\"preferred_username\":\"service-account-" + client + "\"", "\"sub\":");
		assertThat(claims).doesNotContain("heyuan", "resource_access");
		assertThat(claims(token(client, secret, "organization:heyuan"))).doesNotContain("heyuan");

		// A role that somebody gives it elsewhere is in none of its tokens.
		Keycloak.administrator().give("service-account-" + client, "tenant-admin");
		assertThat(claims(token(client, secret, "organization:*"))).doesNotContain("tenant-admin");

		var next = found("Secret: +(\\S+)", expectDone(client("secret", "jinxiu", name)));
		assertThat(next).isNotEqualTo(secret);
		assertThat(answer(client, secret).statusCode()).isEqualTo(401);
		assertThat(answer(client, next).statusCode()).isEqualTo(200);

		expectDone(client("close", "jinxiu", name));
		assertThat(answer(client, next).statusCode()).isEqualTo(401);
		expectDone(client("open", "jinxiu", name));
		assertThat(answer(client, next).statusCode()).isEqualTo(200);
		expectDone(client("remove", "jinxiu", name));
		assertThat(answer(client, next).statusCode()).isEqualTo(401);
		assertThat(client("remove", "jinxiu", name)).isEqualTo("1: There is no client " + client + ".");
	}

	@Test
	void aFrontEndHasNoSecretAndIsSentBackToItsAddressesAlone() throws IOException, InterruptedException {
		var name = "f" + UUID.randomUUID().toString().substring(0, 8);
		var client = "company-heyuan." + name;
		assertThat(expectDone(client("make", "heyuan", name, "--browser", "https://app.heyuan.example/back")))
			.contains("Client: " + client)
			.doesNotContain("Secret");
		assertThat(client("make", "heyuan", name, "--browser", "https://app.heyuan.example/back")).isEqualTo(
				"1: There is a client " + client + " already. It sends people back to https://app.heyuan.example/back");
		assertThat(signIn(client, "https://app.heyuan.example/back", true)).isEqualTo("page");
		assertThat(signIn(client, "https://evil.example/back", true)).isEqualTo("refused");
		assertThat(signIn(client, "https://app.heyuan.example/back/more", true)).isEqualTo("refused");
		assertThat(signIn(client, "https://app.heyuan.example/back", false)).as("without PKCE")
			.startsWith("https://app.heyuan.example/back?error=invalid_request");
		assertThat(post(
				Map.of("grant_type", "password", "client_id", client, "username", "heyuan-admin", "password", "linli"))
			.statusCode()).isEqualTo(400);
	}

	@Test
	void theClientsOfACompanyAreListedAndRemovedAlsoWhereItsOrganizationIsGoneAndThoseOfNoOther() {
		var deleted = "gone-" + UUID.randomUUID().toString().substring(0, 8);
		assertThat(client("list", deleted)).isEqualTo("0: " + deleted + " has no clients.");
		var organization = expectDone(
				keycloak("create", "organizations", "-i", "-s", "name=" + deleted, "-s", "alias=" + deleted))
			.substring(3);
		expectDone(client("make", deleted, "app", "--browser", "https://app.example/a", "https://app.example/b"));
		var secret = found("Secret: +(\\S+)", expectDone(client("make", deleted, "report", "--server")));
		assertThat(client("make", deleted, "report", "--server"))
			.isEqualTo("1: There is a client company-" + deleted + ".report already.");
		expectDone(client("make", "jinxiu", deleted, "--server"));
		expectDone(client("close", deleted, "app"));
		expectDone(keycloak("delete", "organizations/" + organization));
		var program = "company-" + deleted + ".report";
		assertThat(answer(program, secret).statusCode()).as("as long as nobody removes it").isEqualTo(200);
		assertThat(expectDone(client("list", deleted)).substring(3).lines()).containsExactlyInAnyOrder(
				program + " open", "company-" + deleted + ".app closed https://app.example/a https://app.example/b");
		assertThat(expectDone(client("remove", deleted, "--all")).lines()).hasSize(2);
		assertThat(answer(program, secret).statusCode()).isEqualTo(401);
		assertThat(client("list", deleted)).isEqualTo("0: " + deleted + " has no clients.");
		assertThat(client("remove", deleted, "--all")).isEqualTo("0: " + deleted + " has no clients.");
		expectDone(client("remove", "jinxiu", deleted));
	}

	@Test
	void whatNoClientMayBeIsRefusedAndLeavesNothing() {
		var name = "x" + UUID.randomUUID().toString().substring(0, 8);
		assertThat(client("make", "nowhere", name, "--server")).isEqualTo("1: There is no organization nowhere.");
		for (var role : List.of("tenant-admin", "group-manager", "operator", "offline_access")) {
			assertThat(client("make", "jinxiu", name, "--server", "--role", role))
				.startsWith("1: No client has the role " + role);
		}
		for (var address : List.of("http://app.example/", "https://app.example/*", "*", "https://app.example",
				"https://app.example/\", \"*")) {
			assertThat(client("make", "jinxiu", name, "--browser", address)).as(address)
				.contains("is no whole address with https");
		}
		assertThat(client("make", "jinxiu", "A b", "--server")).contains("a name has 2 to 41 characters");
		assertThat(client("make", "jinxiu", name)).contains("--server or --browser");
		assertThat(client("remove", "jinxiu", name)).isEqualTo("1: There is no client company-jinxiu." + name + ".");
	}

	@Test
	void whatFailsHalfwayIsRemoved() {
		var name = "h" + UUID.randomUUID().toString().substring(0, 8);
		var command = List.of("bash", script(), "make", "jinxiu", name, "--server", "--role", "inspector");
		assertThat(run(command, Map.of("FAIL_AT", "add-roles")))
			.isEqualTo("1: company-jinxiu." + name + " was not made.");
		assertThat(client("close", "jinxiu", name)).isEqualTo("1: There is no client company-jinxiu." + name + ".");
	}

	/**
	 * Whether people get to the page where they sign in; otherwise where they are sent.
	 */
	private static String signIn(String client, String address, boolean challenged)
			throws IOException, InterruptedException {
		var query = "response_type=code&scope=openid&client_id=%s&redirect_uri=%s".formatted(client,
				URLEncoder.encode(address, StandardCharsets.UTF_8));
		var challenge = challenged
				? "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM" : "";
		try (var web = HttpClient.newHttpClient()) {
			var answer = web.send(HttpRequest
				.newBuilder(URI.create(KEYCLOAK.issuer() + "/protocol/openid-connect/auth?" + query + challenge))
				.build(), BodyHandlers.ofString());
			return switch (answer.statusCode()) {
				case 200 -> "page";
				case 400 -> "refused";
				default -> answer.headers().firstValue("Location").orElseThrow();
			};
		}
	}

	private static Path kcadm() {
		return folder.resolve("kcadm.sh");
	}

	private static String config() {
		return folder.resolve("kcadm.config").toString();
	}

	private static String client(String... arguments) {
		var command = new ArrayList<>(List.of("bash", script()));
		command.addAll(Arrays.asList(arguments));
		return run(command);
	}

	private static String keycloak(String... arguments) {
		var command = new ArrayList<>(List.of(kcadm().toString()));
		command.addAll(Arrays.asList(arguments));
		command.addAll(List.of("-r", "linli", "--config", config()));
		return run(command);
	}

	private static String script() {
		return Folders.project().resolve("infra/client").toString();
	}

	private static String run(List<String> command) {
		return run(command, Map.of("FAIL_AT", ""));
	}

	/** How it ended, and what it said. */
	private static String run(List<String> command, Map<String, String> more) {
		var builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().putAll(more);
		builder.environment()
			.putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "KC_OPTS", "-XX:TieredStopAtLevel=1", "KCADM",
					kcadm().toString(), "KCADM_CONFIG", config()));
		try {
			var process = builder.start();
			var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return process.waitFor() + ": " + said.strip();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String expectDone(String said) {
		assertThat(said).startsWith("0: ");
		return said;
	}

	private static String found(String pattern, String text) {
		var found = Pattern.compile(pattern).matcher(text);
		assertThat(found.find()).as(text).isTrue();
		return found.group(1);
	}

	private static String token(String client, String secret, String scope) {
		return found("\"access_token\":\"([^\"]+)\"", post(Map.of("grant_type", "client_credentials", "client_id",
				client, "client_secret", secret, "scope", scope))
			.body());
	}

	private static HttpResponse<String> answer(String client, String secret) {
		return post(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
	}

	private static HttpResponse<String> post(Map<String, String> form) {
		var body = form.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		try (var web = HttpClient.newHttpClient()) {
			return web.send(HttpRequest.newBuilder(URI.create(KEYCLOAK.issuer() + "/protocol/openid-connect/token"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(body))
				.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String claims(String token) {
		return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
	}

}
