package io.linli.console.report;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.linli.console.language.Words;
import io.linli.console.monthly.Months;
import io.linli.console.plan.PlanQueries;
import io.linli.console.report.YearPage.CentreLine;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace;
import io.linli.console.workplace.Workplace.Company;
import io.linli.tenancy.filing.Filing;
import io.linli.tenancy.filing.FilingYears;
import io.linli.tenancy.filing.PartBook;
import io.linli.tenancy.filing.ReportStatus;
import io.linli.tenancy.filing.ReportStep;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads all of a page about reports from one snapshot, and lays it out.
 */
@Component
class Reports {

	private final Wall wall;

	private final ReportQueries reports;

	private final FilingQueries filings;

	private final PlanQueries plans;

	private final Months months;

	private final OverdueFilings overdue;

	private final Shelf shelf;

	private final JsonMapper json;

	private final InstantSource time;

	Reports(Wall wall, ReportQueries reports, FilingQueries filings, PlanQueries plans, Months months,
			OverdueFilings overdue, Shelf shelf, JsonMapper json, InstantSource time) {
		this.months = months;
		this.overdue = overdue;
		this.shelf = shelf;
		this.wall = wall;
		this.reports = reports;
		this.filings = filings;
		this.plans = plans;
		this.json = json;
		this.time = time;
	}

	static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	/** The year that is reported on now. */
	int thisYear() {
		return LocalDate.ofInstant(this.time.instant(), Words.ZONE).getYear();
	}

	/** How a company stands in a year. */
	YearPage year(Company company, int year) {
		return this.wall.view(company, () -> {
			var published = this.reports.published(company, year).stream().findFirst();
			var contents = published.flatMap((edition) -> contents(company, edition)).orElse(null);
			return new YearPage(year, years(company), !this.overdue.of(year - 1).isEmpty(), published.orElse(null),
					this.filings.filings(year), this.filings.report(year),
					this.plans.reference(Filing.SATISFACTION_REPORT, year), this.plans.duty(year + 1),
					this.plans.reference(Filing.WORK_PLAN, year + 1),
					this.plans.centres(year + 1).stream().map((centre) -> CentreLine.of(centre, contents)).toList(),
					this.months.missing(year));
		});
	}

	/** How the companies of a group stand in a year. */
	GroupPage year(Workplace.Group group, int year) {
		return this.wall.view(group, () -> {
			var years = years(group);
			var published = this.reports.published(group, year);
			return GroupPage.of(year, years, published, this.filings.ofGroup(year - 1), this.filings.ofGroup(year),
					this.filings.ofGroup(year + 1));
		});
	}

	/**
	 * A report on its way to be filed.
	 * @param revision of a filing; 0: as it is published; null: the filing that is under
	 * way, or the last one that was filed, or what is published, or the last one that was
	 * dropped
	 */
	ReportPage report(Workplace workplace, UUID company, int year, @Nullable Integer revision) {
		return found(workplace, company, year, revision).orElseThrow(Reports::notFound);
	}

	/** The same; empty where there is nothing to show. */
	Optional<ReportPage> found(Workplace workplace, UUID company, int year, @Nullable Integer revision) {
		return this.wall.view(workplace, () -> {
			var own = workplace instanceof Company && workplace.id().equals(company);
			var all = own ? this.filings.filings(year) : List.<ReportFiling>of();
			var published = this.reports.find(workplace, company, year, 0);
			var filing = (revision == null) ? leading(all, published.isPresent())
					: all.stream().filter((each) -> each.revision() == revision).findFirst();
			var edition = filing.filter(ReportFiling::page)
				.flatMap((found) -> this.reports.find(workplace, company, year, found.revision()))
				.or(() -> (filing.isEmpty() && (revision == null || revision == 0)) ? published : Optional.empty())
				.orElse(null);
			if (edition == null && filing.isEmpty()) {
				return Optional.empty();
			}
			var contents = Optional.ofNullable(edition).flatMap((found) -> contents(workplace, found)).orElse(null);
			var seal = filing.flatMap((found) -> this.shelf.seal(found.id(), () -> this.filings.seal(found.id())))
				.orElse(null);
			return Optional
				.of(new ReportPage(company, year, own, edition, filing.orElse(null), seal, all, published.orElse(null),
						contents, steps(workplace, filing.orElse(null), all, published.isPresent() && own)));
		});
	}

	/**
	 * What the report of a centre says; not found by whoever does not see the project.
	 */
	PartPage centre(Company company, UUID project, int year) {
		return this.wall.view(company, () -> {
			var edition = this.reports.find(company, company.id(), year, 0).orElseThrow(Reports::notFound);
			var contents = this.reports.project(project)
				.flatMap((name) -> contents(company, edition))
				.filter(Contents::isOfToday)
				.flatMap((all) -> all.centre(project.toString()))
				.orElseThrow(Reports::notFound);
			return new PartPage("/reports/centres/" + project + "/" + year, year, edition.asOf(), contents,
					List.of(edition));
		});
	}

	/** What the report of a group says; not found where no company has one. */
	PartPage group(Workplace.Group group, int year) {
		return this.wall.view(group, () -> {
			var companies = this.reports.published(group, year);
			var told = companies.stream()
				.flatMap((edition) -> contents(group, edition).stream())
				.filter(Contents::isOfToday)
				.toList();
			if (told.isEmpty()) {
				throw notFound();
			}
			var there = told.stream().map((company) -> company.whole().id()).collect(Collectors.toSet());
			var contents = Contents.group(new Contents.Unit(group.id().toString(), this.reports.group()), told,
					this.reports.missing(year, there));
			return new PartPage("/reports/group/" + year, year, companies.getFirst().asOf(), contents, companies);
		});
	}

	/** The whole of a centre's report, for its page and papers. */
	PartBook.Part whole(Company company, UUID project, int year) {
		return this.wall.view(company, () -> this.reports.centre(year, project)).orElseThrow(Reports::notFound);
	}

	/** The whole of a group's report. */
	PartBook.Part whole(Workplace.Group group, int year) {
		return this.wall.view(group, () -> this.reports.ofGroup(year)).orElseThrow(Reports::notFound);
	}

	/**
	 * Two reports of a company side by side.
	 * @param one its name; empty: the latest one
	 * @param other its name; empty: the one before it, or after it where it is the first
	 */
	Beside beside(Workplace workplace, UUID company, String one, String other) {
		return this.wall.view(workplace, () -> {
			var all = this.reports.editions(workplace, company);
			if (all.isEmpty()) {
				throw notFound();
			}
			var left = chosen(all, one, 0);
			var right = chosen(all, other, neighbour(all.indexOf(left), all.size()));
			var leftSays = contents(workplace, left);
			var rightSays = contents(workplace, right);
			boolean told = leftSays.isPresent() && rightSays.isPresent();
			return new Beside(company, left, right, all, told,
					told ? Beside.of(leftSays.orElseThrow(), rightSays.orElseThrow()) : List.of());
		});
	}

	private static Edition chosen(List<Edition> all, String name, int otherwise) {
		return name.isEmpty() ? all.get(otherwise)
				: all.stream()
					.filter((edition) -> edition.name().equals(name))
					.findFirst()
					.orElseThrow(Reports::notFound);
	}

	/**
	 * The next in the list, or the last but one of it; the same where there is one only.
	 */
	private static int neighbour(int left, int size) {
		return (left + 1 < size) ? left + 1 : Math.max(0, left - 1);
	}

	/** The edition of an address; what belongs to somebody else is not found. */
	Edition edition(Workplace workplace, UUID company, int year, int revision) {
		return this.wall.view(workplace, () -> this.reports.find(workplace, company, year, revision))
			.orElseThrow(Reports::notFound);
	}

	String html(Workplace workplace, Edition edition) {
		return this.wall.view(workplace, () -> this.reports.html(workplace, edition)).orElseThrow(Reports::notFound);
	}

	/** The data of an edition; not found where none were made. */
	String json(Workplace workplace, Edition edition) {
		return this.wall.view(workplace, () -> this.reports.json(workplace, edition)).orElseThrow(Reports::notFound);
	}

	/** What an edition says; empty where it has no data. */
	private Optional<Contents> contents(Workplace workplace, Edition edition) {
		return edition.data()
				? Optional.of(this.shelf.contents(workplace, edition,
						() -> Excerpt.of(this.json,
								this.reports.json(workplace, edition).orElseThrow(Reports::notFound))))
				: Optional.empty();
	}

	private static List<ReportStep> steps(Workplace workplace, @Nullable ReportFiling filing, List<ReportFiling> all,
			boolean published) {
		boolean underWay = all.stream().anyMatch((each) -> each.status().isUnderWay());
		var draft = (published && !underWay && ReportStep.DRAFT.isOpenTo(workplace.caller()))
				? Stream.of(ReportStep.DRAFT) : Stream.<ReportStep>empty();
		return Stream
			.concat(draft, (filing != null) ? filing.steps(workplace.caller()).stream() : Stream.<ReportStep>empty())
			.toList();
	}

	/**
	 * The one under way, or the last one filed, or where nothing is published the last
	 * one that was dropped.
	 */
	private static Optional<ReportFiling> leading(List<ReportFiling> all, boolean published) {
		return all.stream()
			.filter((each) -> each.status().isUnderWay())
			.findFirst()
			.or(() -> last(all, ReportStatus.FILED))
			.or(() -> published ? Optional.empty() : last(all, ReportStatus.DROPPED));
	}

	private static Optional<ReportFiling> last(List<ReportFiling> all, ReportStatus status) {
		return all.stream().filter((each) -> each.status() == status).max(Comparator.comparing(ReportFiling::revision));
	}

	private List<Integer> years(Workplace workplace) {
		var years = new TreeSet<Integer>(Comparator.reverseOrder());
		this.reports.years(workplace).stream().filter(FilingYears::has).forEach(years::add);
		years.add(thisYear());
		return List.copyOf(years);
	}

}
