package io.linli.console.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.linli.console.benchmark.BenchmarkPage.Crumb;
import io.linli.console.language.Words;
import io.linli.console.workplace.Wall;
import io.linli.console.workplace.Workplace;
import io.linli.kpi.Kpi;
import io.linli.kpi.Subject;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads all of a page from one snapshot, and lays it out.
 */
@Component
class Benchmarks {

	private static final int LONGEST_SECONDS = 10;

	private final Wall wall;

	private final BenchmarkQueries queries;

	private final PeerQueries peers;

	private final CaseQueries cases;

	Benchmarks(Wall wall, BenchmarkQueries queries, PeerQueries peers, CaseQueries cases) {
		this.wall = wall;
		this.queries = queries;
		this.peers = peers;
		this.cases = cases;
	}

	/** The page; empty before the first run that knows the workplace. */
	Optional<BenchmarkPage> page(Workplace workplace, View view, Kpi kpi, Wish wish, Words words) {
		return this.wall.view(workplace, () -> {
			this.queries.giveUpAfterSeconds(LONGEST_SECONDS);
			return this.queries.published().flatMap((run) -> {
				var known = this.queries.known(run, workplace);
				return known.months().isEmpty() ? Optional.empty()
						: Optional.of(new Reading(workplace, view, kpi, wish, words, run, known).page());
			});
		});
	}

	static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	/** One page being read. */
	private final class Reading {

		private final Workplace workplace;

		private final Wish wish;

		private final Run run;

		private final Known known;

		private final FigureWords say;

		private final Place asked;

		private final Place place;

		private final List<String> where = new ArrayList<>();

		private final Period period;

		private final Period earlier;

		/** The periods were asked for the wrong way round. */
		private final boolean swapped;

		/** Of a group that is not narrowed to one of its companies. */
		private final boolean manyCompanies;

		Reading(Workplace workplace, View view, Kpi kpi, Wish wish, Words words, Run run, Known known) {
			this.workplace = workplace;
			this.wish = wish;
			this.run = run;
			this.known = known;
			this.say = new FigureWords(kpi, words);
			var wished = Place.of(view, kpi, wish);
			var later = switch (view) {
				case PEERS -> peerMonth();
				case PERIODS ->
					Period.of(wish.from(), wish.to(), known.months(), run.completeMonth(), view.usualMonths());
				default -> Period.of(wish.from(), wish.to(), known.months(), run.month(), view.usualMonths());
			};
			var before = (wished.earlier() != null) ? wished.earlier().cut() : later.before();
			this.swapped = view == View.PERIODS && before.from().isAfter(later.to());
			this.period = this.swapped ? before : later;
			this.earlier = this.swapped ? later : before;
			this.asked = wish.halfPeriod() ? wished.in(this.period) : wished;
			this.place = wished.in(this.period).beside(this.earlier);
			this.manyCompanies = workplace instanceof Workplace.Group && wish.company() == null;
		}

		BenchmarkPage page() {
			var company = this.wish.company();
			if (company != null && this.known.company(company).isEmpty()) {
				throw notFound();
			}
			var crumbs = new ArrayList<Crumb>();
			var drawing = draw(crumbs);
			return new BenchmarkPage(this.place, this.asked, this.period, this.earlier, this.run,
					Benchmarks.this.queries.nights(), this.known, notices(), List.copyOf(this.where), crumbs,
					this.workplace instanceof Workplace.Group, drawing);
		}

		/** What is shown otherwise than it was asked for. */
		private List<String> notices() {
			var notices = new ArrayList<String>();
			if (this.swapped) {
				notices.add(this.say.say("benchmark.periods.swapped"));
			}
			else if (this.wish.reversed()) {
				notices.add(this.say.say("benchmark.period.invalid", this.say.period(this.period)));
			}
			if (this.wish.longest() > Period.MOST_MONTHS) {
				notices.add(this.say.say("benchmark.period.cut", Period.MOST_MONTHS));
			}
			var month = this.wish.to();
			if (this.place.view() == View.PEERS && month != null && !month.equals(this.period.to())) {
				notices.add(this.say.say("benchmark.peers.earlier", this.say.words().month(month),
						this.say.period(this.period)));
			}
			return notices;
		}

		private Drawing draw(List<Crumb> crumbs) {
			wayDown(crumbs);
			return switch (this.place.view()) {
				case MAP ->
					new HeatMap(this.say, this.place, this.period, this.manyCompanies).of(projects(this.period));
				case FUNNEL -> new FunnelDrawing(this.say, this.place, this.period, this.manyCompanies,
						this.where.getLast(), projects(this.period))
					.drawing();
				case PERIODS -> twoPeriods();
				case PEERS -> new PeerFigures(this.say, this.place, this.manyCompanies)
					.of(Benchmarks.this.peers.figures(kpi(), this.period.to(), this.wish.company()));
				case PROJECT -> {
					var project = project(crumbs);
					yield new ProjectMonths(this.say, this.place, this.period, this.workplace.name()).of(project,
							Benchmarks.this.queries.projects(this.run, this.workplace, kpi(), this.period, null, null));
				}
				case CASES -> cases(project(crumbs), crumbs);
			};
		}

		/** What lies in both periods would be compared with itself. */
		private Drawing twoPeriods() {
			return this.earlier.overlaps(this.period)
					? new Drawing(List.of(), null, null, List.of(this.say.say("benchmark.periods.overlap")))
					: new TwoPeriods(this.say, this.place, this.earlier, this.period, this.manyCompanies)
						.of(projects(this.earlier), projects(this.period));
		}

		private void wayDown(List<Crumb> crumbs) {
			var company = this.wish.company();
			this.where.add(this.workplace.name());
			var top = this.place.look(View.MAP).narrowedTo(null);
			if (this.place.view() == View.MAP && company == null) {
				return;
			}
			var leaves = this.place.view() == View.PROJECT || this.place.view() == View.CASES;
			if (company != null || leaves) {
				crumbs.add(new Crumb(this.workplace.name(),
						(leaves ? top.in(year()) : this.place.narrowedTo(null)).address()));
			}
			if (company != null && this.workplace instanceof Workplace.Group) {
				var name = this.known.company(company).map(Known.Company::name).orElseThrow(Benchmarks::notFound);
				this.where.add(name);
				crumbs.add(new Crumb(name, leaves ? top.narrowedTo(company).in(year()).address() : null));
			}
		}

		private ProjectFigures project(List<Crumb> crumbs) {
			var id = this.wish.project();
			if (id == null) {
				throw notFound();
			}
			var queries = Benchmarks.this.queries;
			var found = queries.projects(this.run, this.workplace, kpi(), this.period, this.wish.company(), id)
				.stream()
				.findFirst()
				.orElseGet(() -> new ProjectFigures(queries.project(this.run, this.workplace, this.wish.company(), id)
					.orElseThrow(Benchmarks::notFound), Map.of()));
			this.where.add(found.project().name());
			var cases = this.place.view() == View.CASES;
			crumbs.add(new Crumb(found.project().name(),
					cases ? this.place.look(View.PROJECT).in(year()).address() : null));
			return found;
		}

		private Drawing cases(ProjectFigures project, List<Crumb> crumbs) {
			crumbs.add(new Crumb(this.say.period(this.period), null));
			var list = new CaseList(this.say);
			var figure = project.in(this.period);
			if (this.workplace instanceof Workplace.Group) {
				return list.without(figure, "benchmark.cases.group");
			}
			if (kpi().subject() != Subject.DEADLINE) {
				return list.without(figure, "benchmark.cases.other");
			}
			return list.of(figure, Benchmarks.this.cases.cases(kpi(), project.project().id(), this.period,
					this.run.asOf(), CaseList.MOST + 1));
		}

		private List<ProjectFigures> projects(Period months) {
			return Benchmarks.this.queries.projects(this.run, this.workplace, kpi(), months, this.wish.company(), null);
		}

		private Kpi kpi() {
			return this.say.kpi();
		}

		/** The months of the heat map in which the period lies. */
		private Period year() {
			var usual = View.MAP.usualMonths();
			if (this.period.months().size() >= usual) {
				return this.period;
			}
			var latest = Period.of(null, null, this.known.months(), this.run.month(), usual);
			return latest.holds(this.period) ? latest
					: new Period(this.period.to().minusMonths(usual - 1L), this.period.to());
		}

		/**
		 * Cells are made a month after the end of theirs: of later ones there are none.
		 */
		private Period peerMonth() {
			var month = this.wish.to();
			return Period.month(Benchmarks.this.peers.lastMonth(kpi(), this.wish.company(), month)
				.orElse((month != null) ? month : this.run.month()));
		}

	}

}
