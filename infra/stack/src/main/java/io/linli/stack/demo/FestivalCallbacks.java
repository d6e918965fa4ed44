package io.linli.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

import io.linli.sla.CaseKind;
import io.linli.sla.Clock;
import io.linli.sla.Deadline;
import io.linli.sla.Scope;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A tenth of an activity's participants, drawn and called back within a week, where
 * somebody thinks of it (B-04, B-08).
 */
record FestivalCallbacks(Scene scene) {

	private static final List<String> OPINIONS = List.of("活动办得热闹，老人孩子都高兴", "希望场地再大一些", "下次可以增加亲子项目", "没有其他意见");

	private static final String CULTURE = CaseKind.ACTIVITY.title().in(Locale.SIMPLIFIED_CHINESE);

	void tell(UUID activity, List<UUID> participants, Instant ended) {
		Instant drawn = this.scene.later(ended, Duration.ofHours(2), Duration.ofHours(20));
		if (!this.scene.keepsWord() || !this.scene.knows(drawn)) {
			return;
		}
		Dice dice = this.scene.dice();
		UUID selection = dice.id(drawn);
		int seed = dice.between(0, 1_000_000_000);
		List<String> frame = new ArrayList<>(participants.stream().map(UUID::toString).sorted().toList());
		String hash = Digest.sha256(String.join(",", frame));
		Collections.shuffle(frame, new Random(seed));
		String caller = this.scene.staff().receptionists().getLast();
		this.scene.write(Page.PARTICIPANT_SELECTION, selection, this.scene.project(), activity, 10, seed, frame.size(),
				hash, drawn, caller);
		for (int i = 0; i < Math.ceilDiv(frame.size(), 10); i++) {
			UUID participant = UUID.fromString(frame.get(i));
			this.scene.write(Page.SELECTED_PARTICIPANT, selection, i + 1, participant);
			call(activity, participant, ended, drawn, caller);
		}
	}

	private void call(UUID activity, UUID participant, Instant ended, Instant drawn, String caller) {
		Dice dice = this.scene.dice();
		UUID id = dice.id(drawn);
		this.scene.write(SubjectKind.CALLBACK, id, new Entry("OWED", ended, drawn, "system", Role.SYSTEM, "SYSTEM"));
		Deadline deadline = this.scene.start(Clock.CALLBACK, Scope.of(CaseKind.ACTIVITY), ended);
		boolean keeps = this.scene.keepsWord();
		Instant planned = this.scene.later(drawn, Duration.ofHours(2), Duration.ofHours(keeps ? 110 : 260));
		Instant done = Hours.second(Hours.daytime(dice, planned, this.scene.zone(), 20));
		Instant recorded = this.scene.later(done, Duration.ofMinutes(3), Duration.ofMinutes(40));
		boolean open = !this.scene.knows(recorded);
		boolean reached = dice.chance(0.92);
		boolean answered = !open && reached;
		int satisfaction = 1 + dice.weighted(1, 2, 8, 39, 50);
		String opinion = dice.pick(OPINIONS);
		if (!open) {
			this.scene.write(SubjectKind.CALLBACK, id, new Entry(reached ? "ANSWERED" : "NOT_REACHED", done, recorded,
					caller, Role.RECEPTIONIST, "PHONE"));
		}
		this.scene.write(new Subject(SubjectKind.CALLBACK, id, this.scene.project(), CULTURE, 1),
				answered ? deadline.stop(done, recorded) : deadline);
		this.scene.write(Page.ACTIVITY_CALLBACK, id, this.scene.project(), activity, participant, ended,
				deadline.dueAt(), unless(open, done), unless(open, recorded), unless(open, "PHONE"),
				unless(open, caller), unless(open, reached), unless(!answered, satisfaction), unless(!answered, true),
				unless(!answered, satisfaction), unless(!answered, opinion), open ? 0 : 1);
	}

	private static @Nullable Object unless(boolean unknown, Object value) {
		return unknown ? null : value;
	}

}
