package io.linli.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that this stack was built in. */
final class Project {

	private Project() {
	}

	/** A file or folder of the checkout, which the scripts name in {@code linli.root}. */
	static Path file(String path) {
		Path start = Path.of(System.getProperty("linli.root", "")).toAbsolutePath();
		for (Path folder = start; folder != null; folder = folder.getParent()) {
			if (Files.isRegularFile(folder.resolve("infra/stack/pom.xml"))) {
				return folder.resolve(path);
			}
		}
		throw new Refusal("There is no infra/stack in %s or above it: start Linli by infra/up.".formatted(start));
	}

	static Path jar(String path) {
		Path jar = file(path);
		if (!Files.isRegularFile(jar)) {
			throw new Refusal("%s is missing: build with Maven, or start by infra/up.".formatted(jar));
		}
		return jar;
	}

}
