package io.linli.stack.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who lives where in a project on the first day of its history (G-03): six dwellings a
 * floor, two entrances a building; the last third is handed over during the history where
 * the estate is young.
 *
 * @param dice for households and owners
 * @param others for buildings and those who live with the owner or rent
 */
record Settlement(UUID tenant, UUID project, Estate estate, LocalDate first, Instant opened, Dice dice, Dice others,
		Book book) {

	private static final int IN_A_BUILDING = 66;

	private static final String REGISTRAR = "系统导入";

	List<Home> settle() {
		List<Home> homes = new ArrayList<>();
		boolean young = this.estate.delivered().getYear() >= 2020;
		UUID building = this.tenant;
		for (int i = 0; i < this.estate.households(); i++) {
			String name = (i / IN_A_BUILDING + 1) + "栋";
			if (i % IN_A_BUILDING == 0) {
				building = build(i / IN_A_BUILDING + 1, name);
			}
			String unit = "%d单元%d%02d".formatted(i % 2 + 1, i / 6 % 11 + 1, i % 6 / 2 + 1);
			LocalDate delivered = (young && i > this.estate.households() * 2 / 3) ? this.first.plusDays(200)
					: this.estate.delivered();
			Home home = new Home(this.dice.id(this.opened), name + unit, People.name(this.dice),
					People.phone(this.dice), delivered);
			this.book.write(Page.HOUSEHOLD, this.tenant, home.id(), this.project, building, name, unit, home.owner(),
					home.phone(), delivered);
			moveIn(home);
			homes.add(home);
		}
		return homes;
	}

	private UUID build(int number, String name) {
		UUID id = this.others.id(this.opened);
		this.book.write(Page.BUILDING, this.tenant, id, this.project, "%02d".formatted(number), name, 11, 2,
				this.opened, REGISTRAR);
		return id;
	}

	/** The owner speaks for the household; some have a family, and some had a tenant. */
	private void moveIn(Home home) {
		LocalDate moved = home.delivered().plusDays(this.others.between(10, 400));
		resident(home, home.owner(), home.phone(), "OWNER", moved, null, true);
		if (this.others.chance(0.6)) {
			resident(home, People.name(this.others), People.phone(this.others), "FAMILY", moved, null, false);
		}
		LocalDate until = moved.plusDays(this.others.between(180, 360));
		if (this.others.chance(0.1) && until.isBefore(this.first.plusYears(2))) {
			resident(home, People.name(this.others), People.phone(this.others), "TENANT", moved, until, false);
		}
	}

	private void resident(Home home, String name, String phone, String relation, LocalDate in, @Nullable LocalDate out,
			boolean contact) {
		this.book.write(Page.RESIDENT, this.tenant, this.others.id(this.opened), this.project, home.id(), name, phone,
				relation, in, out, contact, this.opened, REGISTRAR);
	}

}
