package io.linli.stack.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import io.linli.sla.ContractLevel;
import io.linli.sla.Thresholds;

/**
 * Two years of one project, day by day, up to yesterday.
 *
 * @param first the first day of the history
 * @param middle the day on which a contract level or a clause changes
 */
record History(Company company, Estate estate, List<ContractLevel> levels, Thresholds thresholds, LocalDate first,
		LocalDate middle, LocalDate today, Book book) {

	static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	/** In that night a pipe bursts, ten minutes before midnight. */
	private static final MonthDay COLDEST = MonthDay.of(1, 19);

	void tell(Consumer<String> progress) {
		Dice dice = new Dice("linli " + this.estate.code());
		Instant opened = start(this.first);
		UUID project = dice.id(opened);
		this.book.write(Page.PROJECT, this.company.id(), project, this.estate.code(), this.estate.name(),
				this.estate.city(), ZONE, opened);
		Map<LocalDate, UUID> granted = grant(project, dice);
		Scene scene = new Scene(this.company.id(), this.estate, project, ZONE, granted, this.thresholds,
				Staff.hire(dice), settlement(project, opened, dice).settle(), dice, start(this.today), this.book);
		boolean forgetOne = this.estate.has(Quirk.NEVER_CALLED_BACK);
		for (LocalDate day = this.first; day.isBefore(this.today); day = day.plusDays(1)) {
			if (day.getDayOfMonth() == 1 && day.getMonth() == Month.JANUARY) {
				progress.accept(this.estate.name() + " " + day.getYear());
			}
			String date = this.estate.code() + "-" + day.toString().replace("-", "") + "-";
			int number = 0;
			for (Instant at : times(dice, dice.poisson(this.estate.repairs() * Fault.season(day.getMonth())), day,
					true)) {
				new RepairStory(scene, at).tell("BX-%s%03d".formatted(date, ++number));
			}
			if (MonthDay.from(day).equals(COLDEST)) {
				Instant night = day.atTime(23, 50).atZone(ZONE).toInstant();
				new RepairStory(scene.with(new Dice("linli burst " + date)), night, Fault.burstPipe())
					.tell("BX-%s%03d".formatted(date, ++number));
			}
			number = 0;
			for (Instant at : times(dice, dice.poisson(this.estate.complaints()), day, false)) {
				boolean forget = forgetOne && !day.isBefore(this.today.minusDays(75));
				boolean solved = new ComplaintStory(scene, at).tell("TS-%s%03d".formatted(date, ++number), forget);
				forgetOne = forgetOne && !(forget && solved);
			}
		}
		// With dice of its own: what has been told before stays as it was.
		Scene year = scene.with(new Dice("linli year " + this.estate.code()));
		renovate(year);
		new HomeVisits(year).tell(this.first, this.today);
		new Festivals(year, scene.with(new Dice("linli callers " + this.estate.code()))).tell(this.first, this.today);
		new Survey(year).tell(this.first, this.today);
		new WorkPlans(year).tell(this.first, this.today);
	}

	/** A household in four hundred each month (D-09). */
	private void renovate(Scene year) {
		Numbering numbers = new Numbering(this.estate.code());
		Rota rota = new Rota();
		for (LocalDate day = this.first; day.isBefore(this.today); day = day.plusDays(1)) {
			if (year.dice().chance(this.estate.households() / 400.0 / 30)) {
				new RenovationStory(year, numbers, rota, year.at(day)).tell();
			}
		}
	}

	/** Reports of a day, in order, no two at the same second. */
	private static List<Instant> times(Dice dice, int count, LocalDate day, boolean repairs) {
		List<Instant> times = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			times.add(repairs ? Hours.ofReport(dice, day, ZONE) : Hours.ofComplaint(dice, day, ZONE));
		}
		return times.stream().distinct().sorted().toList();
	}

	private Map<LocalDate, UUID> grant(UUID project, Dice dice) {
		Map<LocalDate, UUID> granted = new LinkedHashMap<>();
		boolean changes = this.estate.rank() != this.estate.formerRank();
		if (changes) {
			granted.put(this.middle, level(this.estate.rank()));
		}
		granted.put(this.first, level(this.estate.formerRank()));
		granted.forEach((since, level) -> {
			String until = (changes && since.equals(this.first)) ? this.middle.toString() : "";
			this.book.write(Page.PROJECT_LEVEL, this.company.id(), dice.id(start(since)), project, level,
					"[" + since + "," + until + ")");
		});
		return granted;
	}

	private UUID level(int rank) {
		return this.levels.stream().filter((level) -> level.rank() == rank).findFirst().orElseThrow().id();
	}

	private Settlement settlement(UUID project, Instant opened, Dice dice) {
		return new Settlement(this.company.id(), project, this.estate, this.first, opened, dice,
				new Dice("linli residents " + this.estate.code()), this.book);
	}

	private static Instant start(LocalDate day) {
		return day.atStartOfDay(ZONE).toInstant().truncatedTo(ChronoUnit.MICROS);
	}

}
