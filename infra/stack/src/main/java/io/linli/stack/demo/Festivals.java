package io.linli.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The social and cultural activities of a project, from the survey of interests to the
 * summary.
 *
 * @param callers the same place with other dice, for what follows
 */
record Festivals(Scene scene, Scene callers) {

	/** An activity that comes back each year. */
	private record Festival(MonthDay day, String title, String place, List<String> options) {
	}

	private static final List<Festival> YEAR = List.of(
			new Festival(MonthDay.of(1, 18), "写春联送祝福", "社区活动室", List.of("现场书写", "亲子体验", "送福到户")),
			new Festival(MonthDay.of(3, 5), "便民服务日", "中心广场", List.of("磨刀配钥匙", "家电清洗", "义诊理发")),
			new Festival(MonthDay.of(6, 1), "儿童游园会", "中央草坪", List.of("套圈游戏", "亲子手工", "露天电影")),
			new Festival(MonthDay.of(9, 12), "中秋邻里宴", "架空层", List.of("做月饼", "猜灯谜", "百家宴")),
			new Festival(MonthDay.of(10, 28), "重阳敬老游", "社区活动室", List.of("健康讲座", "棋牌比赛", "郊游赏秋")));

	void tell(LocalDate first, LocalDate today) {
		for (int year = first.getYear(); year <= today.getYear(); year++) {
			for (Festival festival : YEAR) {
				LocalDate day = festival.day().atYear(year);
				if (first.isBefore(day.minusDays(30)) && day.isBefore(today)) {
					hold(festival, day);
				}
			}
		}
	}

	private void hold(Festival festival, LocalDate day) {
		// Who plans without asking anybody is what A-07 looks for.
		@Nullable UUID survey = this.scene.keepsWord() ? ask(festival, day.minusDays(28)) : null;
		Instant starts = day.atTime(14, 0).atZone(this.scene.zone()).toInstant();
		Instant ends = starts.plus(Duration.ofHours(3));
		Instant announced = this.scene.at(day.minusDays(14));
		UUID id = this.scene.dice().id(announced);
		String supervisor = this.scene.staff().supervisor();
		this.scene.write(Page.ACTIVITY_PLAN, this.scene.dice().id(announced), this.scene.project(), id, 1, survey,
				"目的：丰富社区文化生活；人员：客服部负责组织，秩序维护部负责现场秩序；物资提前三日到位；雨天改在社区活动室。", announced, announced, supervisor);
		List<String> duties = List.of("总负责", "签到", "现场秩序");
		for (int i = 0; i < duties.size(); i++) {
			String name = switch (i) {
				case 0 -> supervisor;
				case 1 -> this.scene.staff().receptionists().getFirst();
				default -> this.scene.staff().workers().getFirst();
			};
			this.scene.write(Page.ACTIVITY_STAFFING, this.scene.dice().id(announced), id, name, duties.get(i),
					announced, supervisor);
		}
		this.scene.write(Page.ACTIVITY_ATTESTATION, this.scene.dice().id(ends), id, true, this.scene.keepsWord(), "",
				ends, this.scene.later(ends, Duration.ofMinutes(5), Duration.ofMinutes(40)), supervisor);
		List<UUID> participants = join(id, starts);
		Instant summarized = this.scene.at(day.plusDays(2));
		Instant recorded = this.scene.later(summarized, Duration.ofMinutes(10), Duration.ofHours(2));
		boolean summed = this.scene.keepsWord() && this.scene.knows(recorded);
		this.scene.write(Page.ACTIVITY, id, this.scene.project(), day.getYear() + "年" + festival.title(),
				festival.place(), starts, ends, announced, supervisor,
				summed ? "活动按方案进行，居民参与踊跃，现场秩序良好；下次增加签到台一处。" : null, summed ? summarized : null,
				summed ? recorded : null, summed ? supervisor : null);
		new FestivalCallbacks(this.callers).tell(id, participants, ends);
	}

	/** What people would like, counted by options. */
	private UUID ask(Festival festival, LocalDate day) {
		Instant opened = this.scene.at(day);
		Instant counted = opened.plus(Duration.ofDays(6));
		String supervisor = this.scene.staff().supervisor();
		UUID id = this.scene.dice().id(opened);
		UUID question = this.scene.dice().id(opened);
		this.scene.write(Page.INTEREST_SURVEY, id, this.scene.project(), festival.title() + "意向调查", opened, opened,
				supervisor, counted);
		this.scene.write(Page.INTEREST_QUESTION, question, id, 1, "您最想参加哪个项目？");
		int seq = 0;
		for (String text : festival.options()) {
			UUID option = this.scene.dice().id(opened);
			this.scene.write(Page.INTEREST_OPTION, option, question, ++seq, text);
			this.scene.write(Page.INTEREST_ANSWER, this.scene.dice().id(counted), question, option, null,
					this.scene.dice().between(12, 60), counted, counted, supervisor);
		}
		return id;
	}

	private List<UUID> join(UUID activity, Instant starts) {
		List<UUID> participants = new ArrayList<>();
		int count = this.scene.dice().between(18, 55);
		List<Home> homes = this.scene.homes();
		int offset = this.scene.dice().between(0, homes.size() - 1);
		for (int i = 0; i < count; i++) {
			Home home = homes.get((offset + i * 3) % homes.size());
			Instant registered = starts.minus(Duration.ofHours(this.scene.dice().between(3, 200)));
			UUID id = this.scene.dice().id(registered);
			this.scene.write(Page.ACTIVITY_PARTICIPANT, id, activity, home.id(), home.owner(), home.phone(), registered,
					registered.plusSeconds(40), this.scene.staff().receptionists().getFirst());
			participants.add(id);
		}
		return participants;
	}

}
