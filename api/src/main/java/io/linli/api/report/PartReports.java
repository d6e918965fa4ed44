package io.linli.api.report;

import java.util.Map;
import java.util.UUID;

import io.linli.tenancy.TenantReads;
import io.linli.tenancy.filing.PartBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reports of a centre and of a group, by the book of both.
 */
@Component
class PartReports {

	private final PartBook book;

	PartReports(TenantReads reads, JsonMapper json) {
		this.book = new PartBook(reads::list, (text) -> json.readValue(text, Map.class));
	}

	/** The report of a project; null where there is none for the caller. */
	@Nullable PartReport centre(int year, UUID project) {
		return this.book.centre(year, project).map(PartReport::of).orElse(null);
	}

	/** The report of the caller's group; null where none of its companies has one. */
	@Nullable PartReport group(int year) {
		return this.book.group(year).map(PartReport::of).orElse(null);
	}

}
