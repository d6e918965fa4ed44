package io.linli.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.linli.backing.Keycloak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class SummaryTests {

	/** Of several companies and several roles: {@code {jinxiu,heyuan}-{admin,worker}}. */
	private static final Pattern MANY = Pattern.compile("\\{([^}]+)}-\\{([^}]+)}");

	@Test
	void everybodyWhoCanSignInIsNamedAndOfKeycloaksAdministratorOnlyTheFile(@TempDir Path folder) throws IOException {
		List<String> lines = new ArrayList<>();
		new Summary(new DataFolder(folder), new Ports(9080), LocalDate.of(2026, 11, 23)).addresses(lines::add);
		assertThat(lines).allMatch((line) -> line.length() < 100 || line.contains(folder.toString()));
		assertThat(lines.getLast()).isEqualTo("               " + folder.resolve("keycloak-administrator"));
		String said = lines.stream().map(String::strip).collect(Collectors.joining(" "));
		List<String> named = new ArrayList<>(List.of("anju-group", "linli-operator", "float"));
		assertThat(said).contains(named);
		Matcher many = MANY.matcher(said);
		assertThat(many.find()).isTrue();
		for (String company : many.group(1).split(", ?")) {
			for (String role : many.group(2).split(", ?")) {
				named.add(company + "-" + role);
			}
		}
		assertThat(users()).containsExactlyInAnyOrderElementsOf(named);
	}

	/** Of the realm, without the accounts of programs and the one that is nowhere. */
	private static List<String> users() throws IOException {
		try (InputStream realm = Objects.requireNonNull(Keycloak.class.getResourceAsStream("linli-realm.json"))) {
			return new JsonMapper().readTree(realm)
				.path("users")
				.valueStream()
				.map((user) -> user.path("username").asString())
				.filter((name) -> !name.startsWith("service-account-") && !name.equals("nobody"))
				.toList();
		}
	}

	@Test
	void whereAllEndsItIsSaidHowToStartItAgainAndNoAddressIsCalledOpen(@TempDir Path folder) {
		List<String> lines = new ArrayList<>();
		new Summary(new DataFolder(folder), new Ports(9080), LocalDate.of(2026, 11, 23)).nextStart(lines::add);
		assertThat(lines).hasSize(2);
		assertThat(lines.getFirst()).contains("ends now", folder.toString());
		assertThat(lines.getLast()).endsWith("infra/up --data " + folder + " --port-base 9080");
	}

}
