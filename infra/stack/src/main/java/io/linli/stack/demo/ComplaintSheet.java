package io.linli.stack.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.linli.sla.Responsibility;
import io.linli.sla.Severity;
import io.linli.sla.SubjectKind;
import org.jspecify.annotations.Nullable;

/** The rows of a complaint: record, handling sheet with its steps, events. */
record ComplaintSheet(Scene scene, UUID id, String number, Grievance grievance, Severity severity, Instant received,
		int cycle, @Nullable Instant dueAt, List<Entry> entries, List<Step> steps) {

	/** Something done about it: HANDLE, URGE, EXPLAIN or COORDINATE. */
	record Step(String action, String note, Entry entry) {
	}

	void write() {
		Entry last = this.entries.getLast();
		@Nullable Instant solvedAt = last.kind().equals("SOLVED") ? last.occurred() : null;
		writeRecord(solvedAt);
		if (!this.steps.isEmpty()) {
			this.scene.book()
				.write(Page.COMPLAINT_HANDLING, this.scene.tenant(), this.id, department(),
						this.steps.getFirst().entry().actor(), this.grievance.measure(), solvedAt, this.steps.size());
		}
		int seq = 0;
		for (Step step : this.steps) {
			Entry entry = step.entry();
			this.scene.book()
				.write(Page.HANDLING_STEP, this.scene.tenant(), this.scene.dice().id(entry.recorded()), this.id, ++seq,
						step.action(), step.note(), entry.actor(), entry.occurred(), entry.recorded());
		}
		this.entries.forEach((entry) -> this.scene.write(SubjectKind.COMPLAINT, this.id, entry));
	}

	private void writeRecord(@Nullable Instant solvedAt) {
		Home home = this.scene.dice().pick(this.scene.homes());
		boolean classified = this.entries.size() > 1;
		boolean cooling = this.grievance.responsibility() == Responsibility.DEVELOPER
				&& this.severity == Severity.MAJOR;
		this.scene.book()
			.write(Page.COMPLAINT, this.scene.tenant(), this.id, this.number, this.scene.project(), home.id(), status(),
					classified ? this.grievance.responsibility() : null, classified ? this.severity : null, cooling,
					this.grievance.category(), department(), this.grievance.summary(), this.grievance.detail(),
					home.owner(), home.phone(), this.received, this.entries.getFirst().recorded(), solvedAt, this.cycle,
					this.dueAt, this.entries.size() - 1);
	}

	private String status() {
		return switch (this.entries.getLast().kind()) {
			case "HANDLED", "REOPENED" -> "HANDLING";
			case String kind -> kind;
		};
	}

	private String department() {
		if (this.grievance.responsibility() == Responsibility.DEVELOPER) {
			return "地产公司";
		}
		return (this.severity == Severity.MAJOR) ? "物业管理部" : "物业公司";
	}

}
