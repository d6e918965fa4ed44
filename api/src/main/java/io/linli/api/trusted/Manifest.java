package io.linli.api.trusted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads trusted documents from a folder: a file {@code .graphql} for each, or manifests
 * {@code .json} as Relay ({@code {id: text}}) and Apollo ({@code operations} with
 * {@code id} and {@code body}) write them. Each is known by its hash, and by the id of
 * its manifest.
 */
final class Manifest {

	private final Map<String, String> texts = new HashMap<>();

	private Manifest() {
	}

	/** The texts of the documents by their ids. */
	static Map<String, String> read(Path folder) {
		Manifest manifest = new Manifest();
		try (Stream<Path> files = Files.list(folder)) {
			List<Path> sorted = files.sorted().toList();
			for (Path file : sorted) {
				manifest.add(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The trusted documents cannot be read: " + ex.getMessage(), ex);
		}
		return Map.copyOf(manifest.texts);
	}

	/** The id that everybody can compute: {@code sha256:} and the hash of the text. */
	static String id(String text) {
		return "sha256:" + hash(text);
	}

	static String hash(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	private void add(Path file) throws IOException {
		if (file.toString().endsWith(".graphql")) {
			add(Files.readString(file));
		}
		else if (file.toString().endsWith(".json")) {
			JsonNode manifest = new JsonMapper().readTree(Files.readString(file));
			if (manifest.path("operations").isArray()) {
				manifest.path("operations")
					.forEach((operation) -> add(operation.path("id").asString(), operation.path("body").asString()));
			}
			else {
				manifest.properties().forEach((named) -> add(named.getKey(), named.getValue().asString()));
			}
		}
	}

	private void add(String id, String text) {
		this.texts.put(id, text);
		add(text);
	}

	private void add(String text) {
		this.texts.put(id(text), text);
	}

}
