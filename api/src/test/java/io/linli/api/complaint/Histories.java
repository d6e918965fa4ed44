package io.linli.api.complaint;

import java.util.Map;

import io.linli.api.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Complaints with something to tell, for the tests of others.
 */
public final class Histories {

	private final Complainant complainant = new Complainant();

	private Histories() {
	}

	public static Histories begin() {
		return new Histories();
	}

	/** The id of a complaint that is being worked on. */
	public String openComplaint() {
		return this.complainant.classified(this.complainant.recorded(), "PROPERTY", "MINOR").text("/complaint/id");
	}

	/** The id of a complaint that was solved, reopened and solved again, step by step. */
	public String reopenedComplaint() {
		return reopenedComplaint(1);
	}

	/** The same, reopened so many times. */
	public String reopenedComplaint(int times) {
		Answer classified = this.complainant.classified(this.complainant.recorded(), "PROPERTY", "MINOR");
		Answer handled = this.complainant.step("handleComplaint", classified,
				Map.of("action", "HANDLE", "note", "已到场"));
		Answer solved = this.complainant.solved(handled);
		for (int i = 0; i < times; i++) {
			Answer reopened = this.complainant.step("reopenComplaint", solved, Map.of("reason", "仍有异味"));
			solved = this.complainant.solved(reopened);
		}
		assertThat(solved.refusals()).as(solved.toString()).isEmpty();
		return solved.text("/complaint/id");
	}

}
