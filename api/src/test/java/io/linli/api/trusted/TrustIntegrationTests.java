package io.linli.api.trusted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.linli.api.Answer;
import io.linli.api.Api;
import io.linli.api.ApiDatabase;
import io.linli.tenancy.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An API that trusts two documents, and of which one client may send no others.
 */
@ExtendWith(OutputCaptureExtension.class)
class TrustIntegrationTests {

	private static final String TRUSTED = "query($id: ID!) { node(id: $id) { id } viewer { name } }";

	private static final String FREE = "{ viewer { roles } }";

	private static Api api;

	private static String started;

	@BeforeAll
	static void start(@TempDir Path folder, CapturedOutput output) throws IOException {
		Files.writeString(folder.resolve("node.graphql"), TRUSTED);
		Files.writeString(folder.resolve("relay.json"), "{\"old\":\"{ viewer { shoeSize } }\"}");
		api = Api.with(Map.of("linli.trusted-documents.folder", folder.toString(),
				"linli.trusted-documents.clients.strict-app", "enforce", "linli.trusted-documents.clients[strict_app]",
				"enforce", "linli.trusted-documents.clients.new-app", "log"));
		started = output.getOut();
	}

	@AfterAll
	static void close() {
		api.context().close();
	}

	@Test
	void aDocumentIsNamedByItsHash() {
		assertThat(ask("strict-app", Map.of("documentId", Manifest.id(TRUSTED), "variables", Map.of("id", "x")))
			.text("/viewer/name")).isNotEmpty();
	}

	@Test
	void aTrustedDocumentMayAlsoBeSent() {
		assertThat(ask("strict-app", Map.of("query", TRUSTED, "variables", Map.of("id", "x"))).errors()).isEmpty();
	}

	@Test
	void anIdThatNobodyKnowsIsNotFound() {
		assertThat(ask("any-app", Map.of("documentId", "sha256:00")).errors())
			.containsExactly("PERSISTED_DOCUMENT_NOT_FOUND");
	}

	@Test
	void aClientThatIsHeldToThemMaySendNoOther() {
		assertThat(ask("strict-app", Map.of("query", FREE)).errors()).containsExactly("DOCUMENT_NOT_TRUSTED");
		assertThat(ask("strict_app", Map.of("query", FREE)).errors()).containsExactly("DOCUMENT_NOT_TRUSTED");
		assertThat(ask("any-app", Map.of("query", FREE)).errors()).isEmpty();
	}

	@Test
	void aDocumentThatIsNotTrustedIsLoggedOnce(CapturedOutput output) {
		assertThat(ask("new-app", Map.of("query", FREE)).errors()).isEmpty();
		assertThat(ask("new-app", Map.of("query", FREE)).errors()).isEmpty();
		assertThat(output.getOut()).containsOnlyOnce("new-app").contains(Manifest.id(FREE));
	}

	@Test
	void theLogOfTheStartNamesWhatCannotBeExecuted() {
		assertThat(started).contains("The trusted document old cannot be executed").contains("shoeSize");
	}

	@Test
	void trustDoesNotMakeADocumentValid() {
		assertThat(ask("strict-app", Map.of("documentId", "old")).errors()).containsExactly("INVALID_DOCUMENT");
	}

	private static Answer ask(String client, Map<String, ?> request) {
		String token = Api.token(Role.RECEPTIONIST, ApiDatabase.JINXIU, client);
		return Answer.of(api.post(token, new JsonMapper().writeValueAsString(request)).body());
	}

}
