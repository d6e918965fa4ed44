package io.linli.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.Deadline;
import io.linli.sla.Scope;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * One callback owed by one case (B-18), and what the resident answered.
 *
 * @param annoyed a promise to the resident was broken before
 * @param forgotten nobody ever calls
 */
record CallbackStory(Scene scene, @Nullable UUID complaint, @Nullable UUID repair, int cycle, String category,
		Scope scope, boolean paid, boolean annoyed, boolean forgotten) {

	private static final List<String> PRAISE = List.of("师傅来得很快，修得也好", "服务态度很好，谢谢", "处理及时，满意", "比以前好多了",
			"师傅穿了鞋套，走的时候还把地擦干净了", "没有其他意见");

	private static final List<String> BLAME = List.of("等得太久了", "来了两次才修好", "希望以后先打个电话再上门", "问题没有真正解决", "收费没有提前说清楚",
			"没人主动告诉我进展");

	static CallbackStory aboutRepair(Scene scene, UUID repair, Fault fault, Scope scope, boolean annoyed) {
		return new CallbackStory(scene, null, repair, 1, fault.category(), scope, fault.paid(), annoyed, false);
	}

	static CallbackStory aboutComplaint(Scene scene, UUID complaint, int cycle, String category, Scope scope,
			boolean annoyed, boolean forgotten) {
		return new CallbackStory(scene, complaint, null, cycle, category, scope, false, annoyed, forgotten);
	}

	/**
	 * Tells it as far as it has come.
	 * @return when a dissatisfied resident's answer was recorded
	 */
	@Nullable Instant tell(Instant owed, Instant owedRecorded) {
		Dice dice = this.scene.dice();
		UUID id = dice.id(owedRecorded);
		Deadline deadline = this.scene.start(Clock.CALLBACK, this.scope, owed);
		this.scene.write(SubjectKind.CALLBACK, id,
				new Entry("OWED", owed, owedRecorded, "system", Role.SYSTEM, "SYSTEM"));
		@Nullable Instant batch = batch(owed);
		Instant done = Hours.second((batch != null) ? batch : calledAt(owed, owedRecorded));
		Instant recorded = this.scene.later(done, Duration.ofSeconds(8), Duration.ofSeconds((batch != null) ? 20 : 45));
		boolean open = !recorded.isBefore(this.scene.now()) || this.forgotten
				|| dice.chance((1 - this.scene.estate().punctuality()) * 0.1);
		boolean reached = dice.chance(0.93);
		Answers answers = (open || !reached) ? Answers.NONE : answers();
		String caller = (this.complaint != null) ? this.scene.staff().supervisor() : (batch != null)
				? this.scene.staff().receptionists().getFirst() : dice.pick(this.scene.staff().receptionists());
		if (!open) {
			Role role = (this.complaint != null) ? Role.SUPERVISOR : Role.RECEPTIONIST;
			this.scene.write(SubjectKind.CALLBACK, id,
					new Entry(reached ? "ANSWERED" : "NOT_REACHED", done, recorded, caller, role, "PHONE"));
		}
		Deadline stopped = (!open && reached) ? deadline.stop(done, recorded) : deadline;
		this.scene.write(new Subject(SubjectKind.CALLBACK, id, this.scene.project(), this.category, this.cycle),
				stopped);
		this.scene.book()
			.write(Page.CALLBACK, this.scene.tenant(), id, this.scene.project(), this.complaint, this.repair,
					this.cycle, owed, deadline.dueAt(), open ? null : done, open ? null : recorded,
					open ? null : method(), open ? null : caller, open ? null : reached, answers.satisfaction(),
					answers.courteous(), answers.shoeCovers(), answers.quality(), answers.chargeCorrect(),
					answers.opinion(), open ? 0 : 1);
		@Nullable Integer satisfaction = answers.satisfaction();
		return (satisfaction != null && satisfaction <= 2) ? recorded : null;
	}

	private Instant calledAt(Instant owed, Instant owedRecorded) {
		Dice dice = this.scene.dice();
		boolean keeps = this.scene.keepsWord();
		Instant planned = this.scene.later(owed, Duration.ofHours(keeps ? 1 : 26), Duration.ofHours(keeps ? 14 : 96));
		Instant called = Hours.daytime(dice, planned, this.scene.zone(), 20);
		Instant earliest = owedRecorded.plusSeconds(60);
		return called.isBefore(earliest) ? earliest : called;
	}

	/**
	 * Every third month everything is caught up with on the afternoon of the 28th, one
	 * call after the other.
	 */
	private @Nullable Instant batch(Instant owed) {
		LocalDate day = this.scene.day(owed);
		if (!this.scene.estate().has(Quirk.BATCHED_CALLBACKS) || this.complaint != null || day.getMonthValue() % 3 != 0
				|| day.getDayOfMonth() > 27) {
			return null;
		}
		Instant sitting = day.withDayOfMonth(28).atTime(16, 0).atZone(this.scene.zone()).toInstant();
		return sitting.plusSeconds(day.getDayOfMonth() * 140L + this.scene.dice().between(0, 139));
	}

	private String method() {
		return switch (this.scene.dice().weighted(85, 10, 5)) {
			case 0 -> "PHONE";
			case 1 -> "HOME_VISIT";
			default -> "RECEPTION";
		};
	}

	private Answers answers() {
		Dice dice = this.scene.dice();
		boolean atHome = this.scope.caseKind() == CaseKind.REPAIR;
		if (dice.chance(0.04)) {
			return Answers.NONE;
		}
		int satisfaction = 1 + (this.annoyed ? dice.weighted(5, 11, 26, 38, 20) : dice.weighted(1, 3, 10, 41, 45));
		int quality = Math.clamp(satisfaction + dice.between(-1, 1), 1, 5);
		@Nullable String opinion = dice.chance(0.55) ? null : dice.pick((satisfaction >= 4) ? PRAISE : BLAME);
		return new Answers(satisfaction, dice.chance((satisfaction >= 3) ? 0.97 : 0.7),
				atHome ? dice.chance(0.8 + this.scene.estate().punctuality() * 0.18) : null, quality,
				this.paid ? dice.chance(0.96) : null, opinion);
	}

}
