package io.linli.api.trusted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TrustedDocumentsTests {

	private static final String TEXT = "{ viewer { name } }";

	private static final String ID = "sha256:a2c7aa3f";

	@TempDir
	private Path folder;

	@Test
	void aFileIsKnownByTheHashOfItsText() throws IOException {
		Files.writeString(this.folder.resolve("viewer.graphql"), TEXT);
		Files.writeString(this.folder.resolve("notes.txt"), "{ node }");
		TrustedDocuments documents = documents(Map.of());
		assertThat(documents.texts()).containsExactly(Map.entry(Manifest.id(TEXT), TEXT));
		assertThat(documents.find(Manifest.id(TEXT))).contains(TEXT);
		assertThat(documents.find(ID)).isEmpty();
	}

	@Test
	void theHashIsTheOneThatEverybodyComputes() {
		assertThat(Manifest.id("abc"))
			.isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	}

	@Test
	void relaysManifestNamesTextsByIds() throws IOException {
		Files.writeString(this.folder.resolve("relay.json"), "{\"5d41\":\"{ viewer { name } }\"}");
		TrustedDocuments documents = documents(Map.of());
		assertThat(documents.find("5d41")).contains(TEXT);
		assertThat(documents.find(Manifest.id(TEXT))).contains(TEXT);
	}

	@Test
	void apollosManifestListsOperations() throws IOException {
		Files.writeString(this.folder.resolve("apollo.json"), """
				{"format":"apollo-persisted-query-manifest","version":1,"operations":[
				  {"id":"9f86","name":"V","type":"query","body":"{ viewer { name } }"}]}""");
		assertThat(documents(Map.of()).find("9f86")).contains(TEXT);
	}

	@Test
	void onlyAClientThatIsHeldToThemIsRefusedOthers() throws IOException {
		Files.writeString(this.folder.resolve("viewer.graphql"), TEXT);
		TrustedDocuments documents = documents(Map.of("app", Trust.Mode.ENFORCE, "old-app", Trust.Mode.LOG));
		assertThat(documents.allows("app", TEXT)).isTrue();
		assertThat(documents.allows("app", "{ viewer { roles } }")).isFalse();
		assertThat(documents.allows("old-app", "{ viewer { roles } }")).isTrue();
		assertThat(documents.allows("", "{ viewer { roles } }")).isTrue();
	}

	@Test
	void theProgramsOwnDocumentsAreTrusted() {
		TrustedDocuments documents = new TrustedDocuments(new Trust(null, Trust.Mode.ENFORCE, Map.of()),
				List.of(() -> List.of(TEXT)));
		assertThat(documents.allows("app", TEXT)).isTrue();
		assertThat(documents.allows("app", TEXT + " ")).isFalse();
		assertThat(documents.texts()).isEmpty();
	}

	@Test
	void withoutAFolderNothingIsTrusted() {
		assertThat(new TrustedDocuments(new Trust(null, Trust.Mode.ENFORCE, Map.of()), List.of()).allows("app", TEXT))
			.isFalse();
	}

	private TrustedDocuments documents(Map<String, Trust.Mode> clients) {
		return new TrustedDocuments(new Trust(this.folder, Trust.Mode.OFF, clients), List.of());
	}

}
