package io.linli.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Each household is to be visited once a year (B-23); punctual projects get further. */
record HomeVisits(Scene scene) {

	private static final List<String> SHORTCOMINGS = List.of("楼道照明偏暗", "快递车辆占用消防通道", "周末车位紧张", "电梯轿厢清洁不够及时");

	private static final List<String> SUGGESTIONS = List.of("希望增加长者活动", "建议加装非机动车充电桩", "希望提前公示停水停电", "建议增设宠物拾便箱");

	void tell(LocalDate first, LocalDate today) {
		for (int year = first.getYear(); year <= today.getYear(); year++) {
			for (Home home : this.scene.homes()) {
				LocalDate day = LocalDate.ofYearDay(year, this.scene.dice().between(1, 365));
				boolean planned = this.scene.dice().chance(0.5 + this.scene.estate().punctuality() / 2);
				if (planned && !day.isBefore(first) && day.isBefore(today) && !day.isBefore(home.delivered())) {
					visit(home, this.scene.at(day));
				}
			}
		}
	}

	private void visit(Home home, Instant at) {
		Dice dice = this.scene.dice();
		Instant recorded = this.scene.later(at, Duration.ofMinutes(6), Duration.ofMinutes(150));
		if (!this.scene.knows(recorded)) {
			return;
		}
		int satisfaction = 1 + dice.weighted(1, 3, 12, 44, 40);
		@Nullable String shortcomings = (satisfaction <= 3) ? dice.pick(SHORTCOMINGS) : null;
		@Nullable String suggestions = dice.chance(0.2) ? dice.pick(SUGGESTIONS) : null;
		this.scene.write(Page.HOME_VISIT, dice.id(recorded), this.scene.project(), home.id(), satisfaction,
				Math.clamp(satisfaction + dice.between(-1, 1), 1, 5), dice.chance(0.97), shortcomings, suggestions, at,
				recorded, dice.pick(this.scene.staff().receptionists()));
	}

}
