package io.linli.api.personal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.tenancy.Role;

/**
 * Somebody of whom the book knows nothing yet, and what it says afterwards.
 */
record Curious(Api api, String name, Api.Client client) {

	private static final String READINGS = """
			query($person: String) { personalDataReadings(person: $person) {
			  nodes { person client operation recordType fields recordIds readAt recordedAt } } }""";

	/** With one role, in the company of these tests. */
	static Curious as(Role role) {
		return of(Api.shared(), role);
	}

	static Curious of(Api api, Role role) {
		String name = "curious-" + UUID.randomUUID();
		return new Curious(api, name, api.as(name, List.of(role), ApiDatabase.JINXIU));
	}

	Answer ask(String document, Map<String, ?> variables) {
		return this.client.ask(document, variables);
	}

	/** What the book says when it has that many lines about the person. */
	Answer readings(int lines) {
		Instant end = Instant.now().plusSeconds(20);
		Answer found = readings();
		while (found.size("/nodes") < lines && Instant.now().isBefore(end)) {
			pause();
			found = readings();
		}
		return found;
	}

	Answer readings() {
		return administrator().ask(READINGS, Map.of("person", this.name)).at("/personalDataReadings");
	}

	static Api.Client administrator() {
		return Api.shared().as(Role.TENANT_ADMIN, ApiDatabase.JINXIU);
	}

	static void pause() {
		try {
			Thread.sleep(Duration.ofMillis(50));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
