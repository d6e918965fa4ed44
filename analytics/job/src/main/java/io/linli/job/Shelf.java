package io.linli.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import io.linli.kpi.report.Document;
import org.jspecify.annotations.Nullable;

/**
 * A folder that the reports are also left in as files; null for none.
 */
record Shelf(@Nullable Path folder) {

	/** No report is left here yet, where some are wanted. */
	boolean waits() throws IOException {
		if (this.folder == null) {
			return false;
		}
		if (!Files.isDirectory(this.folder)) {
			return true;
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.noneMatch((file) -> file.toString().endsWith(".html"));
		}
	}

	void put(List<Issue> reports) throws IOException {
		if (this.folder == null) {
			return;
		}
		Files.createDirectories(this.folder);
		for (Document report : reports.stream().filter((issue) -> !issue.part()).map(Issue::document).toList()) {
			// Beside it first, so that whoever has the old one open never reads half a
			// new
			// one.
			Path draft = this.folder.resolve(report.file() + ".draft");
			Files.writeString(draft, report.html());
			Files.move(draft, this.folder.resolve(report.file()), StandardCopyOption.REPLACE_EXISTING);
		}
	}

}
