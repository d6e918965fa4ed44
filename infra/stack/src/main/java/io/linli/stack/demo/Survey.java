package io.linli.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.joining;

/**
 * The satisfaction survey of a project in November (P-02): a drawn sample of its
 * households is asked, and most of them answer.
 */
record Survey(Scene scene) {

	private static final List<String> QUESTIONS = List.of("您对物业服务的总体评价", "您对客户服务的评价", "您对维修服务的评价", "您对秩序维护的评价",
			"您对环境保洁的评价", "您对绿化养护的评价");

	private static final List<String> COMMENTS = List.of("整体满意，停车管理还可以加强", "维修很及时", "希望多组织社区活动", "楼道保洁频次建议增加");

	private static final int SAMPLE = 120;

	void tell(LocalDate first, LocalDate today) {
		for (int year = first.getYear(); year <= today.getYear(); year++) {
			LocalDate framed = LocalDate.of(year, 11, 1);
			Instant opened = this.scene.at(framed);
			if (!framed.isBefore(first) && framed.isBefore(today) && this.scene.knows(opened)) {
				ask(year, framed, opened, questionnaire(year, opened));
			}
		}
	}

	private UUID questionnaire(int year, Instant opened) {
		Instant issued = opened.minus(Duration.ofDays(7));
		UUID id = this.scene.dice().id(issued);
		String title = year + "年度业主满意度调查（" + this.scene.estate().name() + "）";
		this.scene.write(Page.SATISFACTION_QUESTIONNAIRE, id, title, 1, "年度调查问卷", issued,
				this.scene.staff().supervisor());
		int seq = 0;
		for (String question : QUESTIONS) {
			this.scene.write(Page.SATISFACTION_QUESTION, this.scene.dice().id(issued), id, ++seq, question);
		}
		return id;
	}

	private void ask(int year, LocalDate framed, Instant opened, UUID questionnaire) {
		UUID id = this.scene.dice().id(opened);
		String seed = year + "-" + this.scene.estate().code();
		List<Home> frame = this.scene.homes().stream().filter((home) -> !home.delivered().isAfter(framed)).toList();
		List<Home> sample = frame.stream()
			.sorted(Comparator.comparing((home) -> Digest.md5(seed + home.id())))
			.limit(SAMPLE)
			.toList();
		@Nullable Instant last = null;
		for (int i = 0; i < sample.size(); i++) {
			this.scene.write(Page.SATISFACTION_SAMPLE, this.scene.dice().id(opened), id, sample.get(i).id(), i + 1);
			@Nullable Instant recorded = respond(id, sample.get(i), framed.plusDays(this.scene.dice().between(2, 24)));
			last = (last == null || (recorded != null && recorded.isAfter(last))) ? recorded : last;
		}
		this.scene.write(Page.SATISFACTION_SURVEY, id, this.scene.project(), questionnaire, year, framed, frame.size(),
				sample.size(), seed, hash(frame), opened, this.scene.staff().supervisor(), last);
	}

	/** When it was recorded; null where nobody answers, or has yet. */
	private @Nullable Instant respond(UUID survey, Home home, LocalDate day) {
		Dice dice = this.scene.dice();
		Instant at = this.scene.at(day);
		Instant recorded = this.scene.later(at, Duration.ofMinutes(5), Duration.ofHours(6));
		if (!dice.chance(0.74) || !this.scene.knows(recorded)) {
			return null;
		}
		UUID id = dice.id(recorded);
		this.scene.write(Page.SATISFACTION_RESPONSE, id, survey, home.id(),
				dice.chance(0.25) ? dice.pick(COMMENTS) : "", at, recorded,
				dice.pick(this.scene.staff().receptionists()));
		boolean content = this.scene.keepsWord();
		for (int seq = 1; seq <= QUESTIONS.size(); seq++) {
			int score = 1 + (content ? dice.weighted(0, 2, 10, 45, 43) : dice.weighted(8, 20, 34, 28, 10));
			this.scene.write(Page.SATISFACTION_SCORE, dice.id(recorded), id, seq, score);
		}
		return recorded;
	}

	/** Of the keys in order, one a line, as the database keeps it. */
	private static String hash(List<Home> frame) {
		return Digest.sha256(frame.stream().map((home) -> home.id().toString()).sorted().collect(joining("\n")));
	}

}
