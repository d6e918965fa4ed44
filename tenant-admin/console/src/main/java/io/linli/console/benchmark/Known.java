package io.linli.console.benchmark;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the run knows of a workplace: its companies by name, and its months, the earliest
 * first.
 */
record Known(List<Company> companies, List<YearMonth> months) {

	record Company(UUID id, String name) {
	}

	Optional<Company> company(UUID id) {
		return this.companies.stream().filter((company) -> company.id().equals(id)).findFirst();
	}

}
