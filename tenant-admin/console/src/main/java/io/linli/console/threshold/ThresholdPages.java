package io.linli.console.threshold;

import java.time.InstantSource;
import java.util.List;

import io.linli.console.language.Words;
import io.linli.console.signin.Person;
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

	private final InstantSource now;

	ThresholdPages(Wall wall, ThresholdQueries queries, DraftQueries drafts, RateQueries rates, InstantSource now) {
		this.wall = wall;
		this.queries = queries;
		this.drafts = drafts;
		this.rates = rates;
		this.now = now;
	}

	MatrixPage matrix(Company company) {
		return this.wall.view(company, () -> {
			var today = today();
			return new MatrixPage(today, Matrix.of(this.queries.levels(), plan(), today));
		});
	}

	/** Not found is also what belongs to somebody else. */
	PromisePage promise(Company company, Address address) {
		return this.wall.view(company, () -> {
			var level = level(address, this.queries.levelsEver());
			return PromisePage.of(address, level, today(), plan(), this.drafts.fourEyes(),
					years(company, address, level));
		});
	}

	private List<YearlyRate.Count> years(Company company, Address address, @Nullable ContractLevel level) {
		return (address.clock() != Clock.CALLBACK_RATE) ? List.of()
				: this.rates.years(company.id(), address.caseKind(), (level != null) ? level.rank() : null);
	}

	/** What this person may do with the company's drafts. */
	DraftsPage drafts(Company company, Person person) {
		return this.wall.view(company, () -> DraftsPage.of(plan(), this.queries.levels(), this.queries.levelsEver(),
				this.drafts.switches(), this.drafts.impossible(), person.username(), today()));
	}

	/** The limits that count or are planned, as a sheet. */
	byte[] sheet(Company company, Words words) {
		return this.wall.view(company, () -> {
			var today = today().date();
			var versions = this.queries.versions()
				.stream()
				.filter((version) -> version.on(today) != Version.State.PAST)
				.toList();
			return new SheetWriter(words, this.queries.levelsEver()).write(versions);
		});
	}

	/** What a sheet would change. */
	SheetPreview preview(Company company, List<SheetReader.Line> lines, Words words) {
		return this.wall.view(company,
				() -> SheetChecks.of(lines, plan(), this.queries.levels(), today().date(), words));
	}

	Today today(Company company) {
		return this.wall.view(company, this::today);
	}

	private Plan plan() {
		return new Plan(this.queries.versions(), this.drafts.drafts());
	}

	private Today today() {
		return Today.of(this.now.instant(), this.queries.zones(), Words.ZONE, this.queries.calendars());
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
