package io.linli.console.benchmark;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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

	/** One page being read. */
	private final class Reading {

		private final Workplace workplace;

		private final Wish wish;

		private final Run run;

		private final Known known;

		private final FigureWords say;

		private final Place asked;

		private final Place place;

		private final Period period;

		/** Of a group that is not narrowed to one of its companies. */
		private final boolean manyCompanies;

		Reading(Workplace workplace, View view, Kpi kpi, Wish wish, Words words, Run run, Known known) {
			this.workplace = workplace;
			this.wish = wish;
			this.run = run;
			this.known = known;
			this.say = new FigureWords(kpi, words);
			this.asked = Place.of(view, kpi, wish);
			this.period = (view == View.PEERS) ? peerMonth()
					: Period.of(wish.from(), wish.to(), known.months(), run.month(), view.usualMonths());
			this.place = this.asked.in(this.period).beside(earlier());
			this.manyCompanies = workplace instanceof Workplace.Group && wish.company() == null;
		}

		BenchmarkPage page() {
			var company = this.wish.company();
			if (company != null && this.known.company(company).isEmpty()) {
				throw notFound();
			}
			var crumbs = new ArrayList<Crumb>();
			var drawing = draw(crumbs);
			return new BenchmarkPage(this.place, this.asked, this.period, earlier(), this.run,
					Benchmarks.this.queries.nights(), this.known, this.wish.reversed(), crumbs,
					this.workplace instanceof Workplace.Group, drawing);
		}

		private Drawing draw(List<Crumb> crumbs) {
			wayDown(crumbs);
			return switch (this.place.view()) {
				case MAP ->
					new HeatMap(this.say, this.place, this.period, this.manyCompanies).of(projects(this.period));
				case FUNNEL ->
					new FunnelDrawing(this.say, this.place, this.period, this.manyCompanies, projects(this.period))
						.drawing();
				case PERIODS -> new TwoPeriods(this.say, this.place, earlier(), this.period, this.manyCompanies)
					.of(projects(earlier()), projects(this.period));
				case PEERS -> new PeerFigures(this.say, this.place, this.manyCompanies)
					.of(Benchmarks.this.peers.figures(this.workplace, kpi(), this.period.to(), this.wish.company()));
				case PROJECT -> {
					var project = project(crumbs);
					yield new ProjectMonths(this.say, this.place, this.period).of(project,
							Benchmarks.this.queries.projects(this.run, this.workplace, kpi(), this.period, null, null));
				}
				case CASES -> cases(project(crumbs), crumbs);
			};
		}

		private void wayDown(List<Crumb> crumbs) {
			var company = this.wish.company();
			var top = this.place.look(View.MAP).of(null);
			if (this.place.view() == View.MAP && company == null) {
				return;
			}
			var leaves = this.place.view() == View.PROJECT || this.place.view() == View.CASES;
			if (company != null || leaves) {
				crumbs.add(new Crumb(this.workplace.name(), (leaves ? top.in(year()) : this.place.of(null)).address()));
			}
			if (company != null && this.workplace instanceof Workplace.Group) {
				var name = this.known.company(company).map(Known.Company::name).orElseThrow(this::notFound);
				crumbs.add(new Crumb(name, leaves ? top.of(company).in(year()).address() : null));
			}
		}

		private ProjectFigures project(List<Crumb> crumbs) {
			var id = this.wish.project();
			if (id == null) {
				throw notFound();
			}
			var found = Benchmarks.this.queries
				.projects(this.run, this.workplace, kpi(), this.period, this.wish.company(), id)
				.stream()
				.findFirst()
				.orElseThrow(this::notFound);
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
			return (this.period.months().size() >= usual) ? this.period
					: Period.of(null, latest(), this.known.months(), this.run.month(), usual);
		}

		private YearMonth latest() {
			return this.period.to().isBefore(this.run.month()) ? this.run.month() : this.period.to();
		}

		private Period earlier() {
			var before = this.asked.earlier();
			return (before != null) ? before : this.period.before();
		}

		private Period peerMonth() {
			var month = this.wish.to();
			return Period.month((month != null) ? month
					: Benchmarks.this.peers.lastMonth(this.workplace, kpi(), this.wish.company())
						.orElseGet(this.run::month));
		}

		private ResponseStatusException notFound() {
			return new ResponseStatusException(HttpStatus.NOT_FOUND);
		}

	}

}
