package io.linli.api.callback;

import java.util.Set;

import io.linli.api.activity.Organizers;
import io.linli.api.complaint.Handlers;
import io.linli.api.repair.Workers;
import io.linli.tenancy.Asked;
import org.springframework.stereotype.Component;

/**
 * Who did the job about which a callback asks: none of them asks (B-11).
 */
@Component
public class Doers {

	private final Handlers handlers;

	private final Workers workers;

	private final Organizers organizers;

	Doers(Handlers handlers, Workers workers, Organizers organizers) {
		this.handlers = handlers;
		this.workers = workers;
		this.organizers = organizers;
	}

	/** The user names of those who did the job of the case, or ran the activity. */
	public Asked<Set<String>> of(Case of) {
		return switch (of) {
			case Case.OfComplaint complaint -> this.handlers.of(complaint.complaint());
			case Case.OfRepair repair -> this.workers.of(repair.request());
			case Case.OfParticipant participant -> this.organizers.of(participant.activity());
		};
	}

}
