package io.linli.console.threshold;

import java.util.List;

import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace.Company;
import io.linli.sla.Clock;
import io.linli.sla.ContractLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads what the pages show, each from one snapshot.
 */
@Component
class ThresholdPages {

	private final Wall wall;

	private final ThresholdQueries queries;

	private final DraftQueries drafts;

	private final RateQueries rates;

	private final Plans plans;

	ThresholdPages(Wall wall, ThresholdQueries queries, DraftQueries drafts, RateQueries rates, Plans plans) {
		this.wall = wall;
		this.queries = queries;
		this.drafts = drafts;
		this.rates = rates;
		this.plans = plans;
	}

	MatrixPage matrix(Company company) {
		return this.wall.view(company, () -> {
			var today = this.plans.today();
			return new MatrixPage(today, Matrix.of(this.queries.levels(), this.plans.plan(), today));
		});
	}

	/** Not found is also what belongs to somebody else. */
	PromisePage promise(Company company, Address address) {
		return this.wall.view(company, () -> {
			var level = level(address, this.queries.levelsEver());
			return PromisePage.of(address, level, this.plans.today(), this.plans.plan(), this.drafts.fourEyes(),
					years(company, address, level));
		});
	}

	private List<YearlyRate.Count> years(Company company, Address address, @Nullable ContractLevel level) {
		return (address.clock() != Clock.CALLBACK_RATE) ? List.of()
				: this.rates.years(company.id(), address.caseKind(), (level != null) ? level.rank() : null);
	}

	private static @Nullable ContractLevel level(Address address, List<ContractLevel> levels) {
		if (address.level() == null) {
			return null;
		}
		return levels.stream()
			.filter((level) -> level.id().equals(address.level()))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	record MatrixPage(Today today, Matrix matrix) {
	}

}
