package io.linli.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import io.linli.kpi.report.Document;
import org.jspecify.annotations.Nullable;

/**
 * A folder that the reports are also left in as files; null for none.
 */
record Shelf(@Nullable Path folder) {

	void put(List<Document> reports) throws IOException {
		if (this.folder == null) {
			return;
		}
		Files.createDirectories(this.folder);
		for (Document report : reports) {
			// Beside it first, so that whoever has the old one open never reads half a
			// new
			// one.
			Path draft = this.folder.resolve(report.file() + ".draft");
			Files.writeString(draft, report.html());
			Files.move(draft, this.folder.resolve(report.file()), StandardCopyOption.REPLACE_EXISTING);
		}
	}

}
