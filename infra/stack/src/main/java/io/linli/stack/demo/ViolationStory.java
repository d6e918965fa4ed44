package io.linli.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.linli.sla.Clock;
import io.linli.sla.Deadline;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A violation from the finding to the report (D-13, D-14): the household signs the notice
 * or refuses to, and what a re-check does not pass is served once more.
 */
final class ViolationStory {

	private static final String KIND = "OPEN_DOOR";

	private static final String TITLE = "开门施工";

	private static final String RECTIFICATION = "已关门施工，电梯厅清扫干净";

	private static final String PASSED = "已清理，门已关闭";

	private static final String FAILED = "粉尘未清";

	/** What was served since then nobody has rectified: some are open, and overdue. */
	private static final Duration UNSETTLED = Duration.ofDays(8);

	private final Scene scene;

	private final Numbering numbers;

	private final UUID renovation;

	private final Home home;

	private final String finder;

	private final Diary diary;

	private UUID id = new UUID(0, 0);

	private String status = "FOUND";

	private int cycle = 1;

	private @Nullable Instant rectified;

	private @Nullable Instant rechecked;

	private @Nullable Instant verified;

	private @Nullable Instant reported;

	/** By when it is to be rectified, where that is what it waits for. */
	private @Nullable Instant due;

	ViolationStory(Scene scene, Numbering numbers, UUID renovation, Home home, String finder) {
		this.scene = scene;
		this.diary = new Diary(scene, Duration.ofSeconds(10), Duration.ofSeconds(100));
		this.numbers = numbers;
		this.renovation = renovation;
		this.home = home;
		this.finder = finder;
	}

	/** As far as it has come by now. */
	void tell(Instant found) {
		this.id = this.scene.dice().id(found);
		if (!happen("FOUND", found)) {
			return;
		}
		if (serve(found) || (this.cycle == 2 && serve(last().occurred()))) {
			close();
		}
		this.scene.write(Page.VIOLATION, this.id, this.scene.project(), this.renovation, this.status, 1, KIND, TITLE,
				"开门切割瓷砖，粉尘进入电梯厅", this.finder, "REPAIR", "ORDER_KEEPING", found, this.diary.first().recorded(),
				this.cycle, this.rectified, (this.rectified != null) ? RECTIFICATION : null, this.rechecked,
				(this.rechecked != null) ? keeper() : null,
				(this.rechecked != null) ? (this.status.equals("FOUND") ? FAILED : PASSED) : null, this.verified,
				(this.verified != null) ? this.scene.staff().supervisor() : null, this.reported,
				(this.reported != null) ? "整改完成，已复查" : null, this.due, this.diary.version());
		this.diary.write(SubjectKind.VIOLATION, this.id);
	}

	boolean isOpen(Instant at) {
		return this.reported == null || this.reported.isAfter(at);
	}

	/** Whether the re-check is passed. */
	private boolean serve(Instant from) {
		Subject subject = new Subject(SubjectKind.VIOLATION, this.id, this.scene.project(), KIND, this.cycle);
		Deadline serving = this.scene.start(Clock.SERVE_NOTICE, RenovationStory.SCOPE, from);
		Instant served = this.scene.later(from, Duration.ofMinutes(20), Duration.ofMinutes(70));
		if (!happen("NOTICE_SERVED", served)) {
			this.scene.write(subject, serving);
			return false;
		}
		this.status = "SERVED";
		this.scene.write(subject, serving.stop(served, last().recorded()));
		String notice = this.numbers.next("ZG", this.scene.day(served));
		Instant rectifyBy = served.plus(Duration.ofHours(24));
		Deadline rectifying = this.scene.start(Clock.RECTIFY, RenovationStory.SCOPE, served).dueBy(rectifyBy, notice);
		boolean settled = receive(notice, rectifyBy, served, last().recorded());
		Instant at = this.scene.later(served, Duration.ofHours(2), Duration.ofHours(20));
		boolean waits = served.isAfter(this.scene.now().minus(UNSETTLED));
		if (!settled || waits || !happen("RECTIFIED", at)) {
			this.scene.write(subject, rectifying);
			this.due = rectifyBy;
			return false;
		}
		this.status = "RECTIFIED";
		this.rectified = at;
		this.scene.write(subject, rectifying.stop(at, last().recorded()));
		boolean passed = this.cycle == 2 || this.scene.dice().chance(0.75);
		Instant again = at.plus(Duration.ofMinutes(this.scene.dice().between(30, 200)));
		if (!happen(passed ? "RECHECKED" : "RECHECK_FAILED", again)) {
			return false;
		}
		this.rechecked = again;
		this.scene.write(Page.VIOLATION_RECHECK, this.scene.dice().id(again), this.scene.project(), this.id, this.cycle,
				RECTIFICATION, at, passed, passed ? PASSED : FAILED, again, keeper(), last().recorded());
		this.status = passed ? "RECHECKED" : "FOUND";
		this.cycle += passed ? 0 : 1;
		return passed;
	}

	/** The household signs, or the notice is left at its door before a witness (D-08). */
	private boolean receive(String notice, Instant rectifyBy, Instant served, Instant servedRecorded) {
		boolean signs = this.scene.dice().chance(0.7);
		Instant at = served.plus(Duration.ofMinutes(3));
		boolean settled = happen(signs ? "RECEIPT_SIGNED" : "RECEIPT_REFUSED", at);
		String place = this.home.place();
		int cut = place.indexOf('栋') + 1;
		this.scene.write(Page.RECTIFICATION_NOTICE, this.scene.dice().id(served), this.scene.project(), this.id,
				this.cycle, notice, this.home.id(), place.substring(0, cut), place.substring(cut), this.home.owner(),
				"请立即关门施工，清理电梯厅粉尘", rectifyBy, keeper(), this.finder, served, servedRecorded,
				settled ? (signs ? "SIGNED" : "REFUSED") : null, (settled && signs) ? this.home.owner() : null,
				(settled && signs) ? at : null, (settled && !signs) ? at : null, (settled && !signs) ? true : null,
				null, settled ? last().recorded() : null, settled ? 1 : 0);
		return settled;
	}

	private void close() {
		Instant seen = last().occurred().plus(Duration.ofMinutes(this.scene.dice().between(60, 400)));
		if (happen("VERIFIED", seen)) {
			this.status = "VERIFIED";
			this.verified = seen;
			Instant at = seen.plus(Duration.ofMinutes(this.scene.dice().between(10, 60)));
			if (happen("REPORTED", at)) {
				this.status = "REPORTED";
				this.reported = at;
			}
		}
	}

	private boolean happen(String kind, Instant occurred) {
		boolean first = this.diary.isEmpty();
		return this.diary.happen(kind, occurred, first ? this.finder : keeper(), first ? Role.WORKER : Role.KEEPER,
				"APP");
	}

	private Entry last() {
		return this.diary.last();
	}

	private String keeper() {
		return this.scene.staff().manager();
	}

}
