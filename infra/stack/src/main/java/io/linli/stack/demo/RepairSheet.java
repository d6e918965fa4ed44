package io.linli.stack.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import io.linli.sla.Area;
import io.linli.sla.Deadline;
import io.linli.sla.Subject;
import io.linli.sla.SubjectKind;
import io.linli.sla.Verdict;
import org.jspecify.annotations.Nullable;

/** The rows of a repair: its request, work order, deadlines and events. */
record RepairSheet(Scene scene, UUID id, String number, Fault fault, String worker, Instant received,
		List<Entry> entries, List<Deadline> deadlines) {

	private static final List<String> STATES = List.of("RECORDED", "PASSED_ON", "ORDERED", "ARRIVED", "VERIFIED",
			"COMPLETED");

	void write() {
		writeRequest();
		Entry ordered = Entry.first(this.entries, "ORDERED");
		if (ordered != null) {
			writeOrder(ordered);
		}
		Subject subject = new Subject(SubjectKind.REPAIR, this.id, this.scene.project(), this.fault.category(), 1);
		this.deadlines.forEach((deadline) -> this.scene.write(subject, deadline));
		this.entries.forEach((entry) -> this.scene.write(SubjectKind.REPAIR, this.id, entry));
	}

	private void writeRequest() {
		boolean inside = this.fault.area() == Area.PRIVATE;
		@Nullable Home home = (inside || this.scene.dice().chance(0.6)) ? this.scene.dice().pick(this.scene.homes()) : null;
		@Nullable Entry passedOn = Entry.first(this.entries, "PASSED_ON");
		this.scene.book()
			.write(Page.REPAIR_REQUEST, this.scene.tenant(), this.id, this.number, this.scene.project(),
					(home != null && inside) ? home.id() : null, status(), this.fault.urgency(), this.fault.area(),
					this.fault.category(),
					(home != null && inside) ? home.place() + this.fault.text() : this.fault.text(), this.fault.paid(),
					this.fault.legacy(), (home != null) ? home.owner() : "巡逻岗", (home != null) ? home.phone() : null,
					this.received, this.entries.getFirst().recorded(), occurred("PASSED_ON"),
					(passedOn != null) ? passedOn.channel() : null, occurred("ARRIVED"), occurred("VERIFIED"),
					occurred("COMPLETED"), occurred("SITE_VERIFIED"), due(), this.entries.size() - 1);
	}

	private void writeOrder(Entry ordered) {
		boolean done = Entry.first(this.entries, "COMPLETED") != null;
		int fee = (done && this.fault.paid()) ? this.scene.dice().between(3, 24) * 1000 : 0;
		this.scene.book()
			.write(Page.WORK_ORDER, this.scene.tenant(), this.scene.dice().id(ordered.recorded()), this.id, this.number,
					this.worker, ordered.occurred(), ordered.recorded(), done ? this.fault.result() : "", fee,
					done ? 1 : 0);
	}

	private String status() {
		return this.entries.stream().map(Entry::kind).filter(STATES::contains).toList().getLast();
	}

	private @Nullable Instant due() {
		return this.deadlines.stream()
			.filter((deadline) -> deadline.claimedVerdict() == Verdict.OPEN)
			.map(Deadline::dueAt)
			.min(Comparator.nullsLast(Comparator.naturalOrder()))
			.orElse(null);
	}

	private @Nullable Instant occurred(String kind) {
		@Nullable Entry entry = Entry.first(this.entries, kind);
		return (entry != null) ? entry.occurred() : null;
	}

}
