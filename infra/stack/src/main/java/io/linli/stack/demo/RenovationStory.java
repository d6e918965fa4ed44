package io.linli.stack.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * One renovation from the application to the archive, as far as it has come by now: with
 * its permit and passes, its patrols, and what they found.
 */
final class RenovationStory {

	/** Papers that are there before the permit. */
	private static final List<String> FORMALITIES = List.of("IDENTITY_PROOF", "APPLICATION_FORM", "AGREEMENT",
			"DRAWINGS", "CONTRACTOR_LICENCE");

	private static final List<String> CONTRACTORS = List.of("匠心装饰工程有限公司", "宜居装饰设计有限公司", "恒筑建筑装饰有限公司", "名家装饰有限公司");

	private static final List<String> WORKS = List.of("全屋翻新：水电改造、墙地砖铺贴、木作油漆", "厨卫翻新：防水、瓷砖、洁具更换", "地板更换及墙面涂刷",
			"局部改造：拆除非承重隔墙，重做吊顶");

	private static final List<String> TRADES = List.of("水电工", "泥瓦工", "木工", "油漆工");

	static final Scope SCOPE = Scope.of(CaseKind.RENOVATION);

	private final Scene scene;

	private final Dice dice;

	private final Numbering numbers;

	private final Rota rota;

	private final Home home;

	private final Instant applied;

	private final UUID id;

	private final Diary diary;

	RenovationStory(Scene scene, Numbering numbers, Rota rota, Instant applied) {
		this.scene = scene;
		this.diary = new Diary(scene, Duration.ofSeconds(20), Duration.ofSeconds(150));
		this.dice = scene.dice();
		this.numbers = numbers;
		this.rota = rota;
		this.home = this.dice.pick(scene.homes());
		this.applied = applied;
		this.id = this.dice.id(applied);
	}

	/** As it stands by now: nothing where nobody has heard of it yet. */
	void tell() {
		if (this.home.delivered().isAfter(this.scene.day(this.applied)) || !happen("APPLIED", this.applied)) {
			return;
		}
		Sheet sheet = new Sheet();
		sheet.number = this.numbers.next("ZX", this.scene.day(this.applied));
		sheet.status = "APPLIED";
		begin(sheet);
		sheet.write();
		this.diary.write(SubjectKind.RENOVATION, this.id);
	}

	private void begin(Sheet sheet) {
		Instant informed = this.applied.plus(Duration.ofMinutes(5));
		if (!happen("OWNER_INFORMED", informed)) {
			return;
		}
		sheet.informed = informed;
		Instant identified = informed.plus(Duration.ofMinutes(6));
		if (!happen("IDENTITY_CONFIRMED", identified)) {
			return;
		}
		sheet.identified = identified;
		sheet.status = "IDENTITY_CONFIRMED";
		Instant filed = identified.plus(Duration.ofMinutes(9));
		if (!happen("FILED", filed)) {
			return;
		}
		file(FORMALITIES, filed);
		Instant completed = filed.plus(Duration.ofMinutes(4));
		if (!happen("FORMALITIES_COMPLETED", completed)) {
			return;
		}
		sheet.formalities = completed;
		sheet.status = "FORMALITIES_COMPLETED";
		permit(sheet, this.scene.at(this.scene.day(completed).plusDays(this.dice.between(1, 3))));
	}

	private void permit(Sheet sheet, Instant sealed) {
		if (!happen("PERMITTED", sealed)) {
			return;
		}
		sheet.status = "PERMITTED";
		LocalDate startsOn = this.scene.day(sealed).plusDays(1);
		LocalDate endsOn = startsOn.plusDays(this.dice.between(30, 90));
		String number = this.numbers.next("XK", this.scene.day(sealed));
		paper(Page.RENOVATION_PERMIT, sealed, number, startsOn, endsOn, sealed, receptionist());
		handOver("PERMIT", number, "CUSTOMER_SERVICE", "REPAIR", sealed);
		handOver("PERMIT", number, "CUSTOMER_SERVICE", "ORDER_KEEPING", sealed);
		Deadline archive = this.scene.start(Clock.ARCHIVE, SCOPE, sealed);
		for (int pass = 1; pass <= 3 && happen("PASS_ISSUED", sealed.plus(Duration.ofMinutes(5L * pass))); pass++) {
			Instant issued = last().occurred();
			paper(Page.WORKER_PASS, issued, pass, "%s-%02d".formatted(number, pass), People.name(this.dice),
					TRADES.get(pass), startsOn, endsOn, issued, receptionist());
		}
		Instant filed = this.scene.at(this.scene.day(sealed).plusDays(this.scene.keepsWord() ? 1 : 12));
		if (happen("FILED", filed)) {
			file(List.of("PERMIT"), filed);
			archive = archive.stop(filed, last().recorded());
		}
		this.scene.write(subject(1), archive);
		work(sheet, startsOn, endsOn);
	}

	private void work(Sheet sheet, LocalDate startsOn, LocalDate endsOn) {
		LocalDate doneOn = endsOn.minusDays(this.dice.between(1, 6));
		Instant done = doneOn.atTime(16, 0).atZone(this.scene.zone()).toInstant();
		Instant begun = startsOn.atStartOfDay(this.scene.zone()).toInstant();
		SiteStory site = new SiteStory(this.scene, this.numbers, this.rota, subject(1), this.home);
		site.patrol(begun, done);
		Instant removed = done.plus(Duration.ofMinutes(20));
		Instant notified = done.plus(Duration.ofMinutes(50));
		if (happen("DEBRIS_REMOVED", removed)) {
			sheet.debrisRemoved = removed;
			paper(Page.DEBRIS_REMOVAL, removed, "小区指定装修垃圾堆放点", removed, receptionist());
			if (happen("COMPLETION_NOTIFIED", notified)) {
				sheet.done = done;
				sheet.notified = notified;
				sheet.status = "COMPLETED";
				handOver("COMPLETION", sheet.number, "REPAIR", "CUSTOMER_SERVICE", notified);
				site.end(last().recorded());
				accept(sheet, site, this.scene.at(doneOn.plusDays(this.dice.between(2, 5))));
			}
		}
		sheet.due = site.dueAt();
		site.write();
	}

	private void accept(Sheet sheet, SiteStory site, Instant accepted) {
		if (site.hasOpenViolation(accepted) || !happen("ACCEPTED", accepted)) {
			return;
		}
		sheet.accepted = accepted;
		sheet.status = "ACCEPTED";
		List<String> parties = List.of("OWNER", "CONTRACTOR", "CUSTOMER_SERVICE", "REPAIR");
		List<String> names = List.of(this.home.owner(), People.name(this.dice), receptionist(),
				this.scene.staff().workers().getFirst());
		for (int i = 0; i < parties.size(); i++) {
			paper(Page.ACCEPTANCE_SIGNATURE, accepted, parties.get(i), names.get(i), this.scene.day(accepted));
		}
		Deadline archive = this.scene.start(Clock.ARCHIVE, SCOPE, accepted);
		Instant filed = this.scene.at(this.scene.day(accepted).plusDays(this.scene.keepsWord() ? 2 : 20));
		if (happen("FILED", filed)) {
			List<String> papers = new ArrayList<>(List.of("WORKER_PASSES", "PATROL_RECORDS", "ACCEPTANCE_FORM"));
			if (site.hasViolation()) {
				papers.add("RECTIFICATION_NOTICES");
			}
			file(papers, filed);
			Instant archived = filed.plus(Duration.ofMinutes(15));
			if (happen("ARCHIVED", archived)) {
				sheet.archived = archived;
				sheet.status = "ARCHIVED";
				archive = archive.stop(archived, last().recorded());
			}
		}
		this.scene.write(subject(2), archive);
	}

	private Subject subject(int cycle) {
		return new Subject(SubjectKind.RENOVATION, this.id, this.scene.project(), "住宅装修", cycle);
	}

	private boolean happen(String kind, Instant occurred) {
		boolean repair = kind.equals("COMPLETION_NOTIFIED");
		return this.diary.happen(kind, occurred, repair ? this.scene.staff().workers().getFirst() : receptionist(),
				repair ? Role.WORKER : Role.RECEPTIONIST, kind.equals("APPLIED") ? "RECEPTION" : "APP");
	}

	private Entry last() {
		return this.diary.last();
	}

	private String receptionist() {
		return this.scene.staff().receptionists().getFirst();
	}

	private void file(List<String> kinds, Instant filed) {
		kinds.forEach((kind) -> paper(Page.RENOVATION_MATERIAL, filed, kind, filed, receptionist()));
	}

	/** A row that belongs to the renovation, recorded with its last step. */
	private void paper(Page page, Instant at, @Nullable Object... values) {
		@Nullable Object[] row = new @Nullable Object[values.length + 3];
		row[0] = this.dice.id(at);
		row[1] = this.id;
		row[2] = last().recorded();
		System.arraycopy(values, 0, row, 3, values.length);
		this.scene.write(page, row);
	}

	private void handOver(String matter, String reference, String from, String to, Instant at) {
		Instant received = this.scene.later(at, Duration.ofMinutes(4), Duration.ofMinutes(90));
		Instant recorded = received.plusSeconds(30);
		boolean known = this.scene.knows(recorded);
		this.scene.write(Page.HANDOFF, this.dice.id(at), this.scene.project(), this.id, matter, reference, from, to, at,
				receptionist(), last().recorded(), known ? received : null,
				known ? this.scene.staff().workers().getFirst() : null, known ? recorded : null);
	}

	/** The row of the renovation, filled in step by step. */
	private final class Sheet {

		private String number = "";

		private String status = "";

		private @Nullable Instant informed;

		private @Nullable Instant identified;

		private @Nullable Instant formalities;

		private @Nullable Instant debrisRemoved;

		private @Nullable Instant done;

		private @Nullable Instant notified;

		private @Nullable Instant accepted;

		private @Nullable Instant archived;

		private @Nullable Instant due;

		void write() {
			RenovationStory story = RenovationStory.this;
			story.scene.write(Page.RENOVATION, story.id, this.number, story.scene.project(), story.home.id(),
					this.status, "住宅装修", story.dice.pick(WORKS), story.home.owner(), story.home.phone(),
					story.dice.pick(CONTRACTORS), story.applied, story.diary.first().recorded(),
					(this.identified != null) ? "身份证、不动产权证" : null, this.identified,
					(this.identified != null) ? receptionist() : null, this.formalities,
					(this.informed != null) ? "施工时间8:00至18:00；关门施工；保护楼道；装修垃圾袋装定点堆放" : null, this.informed,
					(this.informed != null) ? receptionist() : null,
					(this.debrisRemoved != null) ? "小区指定装修垃圾堆放点" : null, this.debrisRemoved, this.done, this.notified,
					(this.notified != null) ? story.scene.staff().workers().getFirst() : null,
					(this.accepted != null) ? "按图施工，公共部位无损坏，验收合格" : null, this.accepted,
					(this.accepted != null) ? receptionist() : null, this.archived, this.due, story.diary.version());
		}

	}

}
