package io.linli.api.plan;

import java.time.InstantSource;
import java.util.UUID;

import io.linli.api.graphql.Checks;
import io.linli.api.graphql.Idempotency;
import io.linli.api.graphql.Ids;
import io.linli.api.graphql.RefusedException;
import io.linli.api.graphql.UserError;
import io.linli.tenancy.TenantWrites;
import io.linli.tenancy.filing.ReportBook;
import io.linli.tenancy.filing.ReportRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the annual satisfaction report is drafted, reviewed and filed (P-02), by the
 * rules of its book.
 */
@Component
class ReportDesk {

	private final Idempotency idempotency;

	private final ReportBook book;

	ReportDesk(Idempotency idempotency, TenantWrites writes, InstantSource time) {
		this.idempotency = idempotency;
		this.book = new ReportBook(writes, time, ReportDesk::refusal);
	}

	/** Takes the report that is published now. */
	@Transactional
	UUID draft(FileReport.Draft command) {
		UUID id = Ids.next();
		this.idempotency.claim(command, id);
		this.book.draft(id, command.year());
		return id;
	}

	/** Somebody has read it who did not draft it. */
	@Transactional
	UUID review(FileReport.Review command) {
		UUID id = key(command.reportFilingId());
		this.idempotency.claim(command, id);
		this.book.review(id, command.expectedVersion(), command.acceptOlderFigures());
		return id;
	}

	/** Frozen from now on. */
	@Transactional
	UUID file(FileReport.File command) {
		UUID id = key(command.reportFilingId());
		this.idempotency.claim(command, id);
		this.book.file(id, command.expectedVersion(), command.acceptOlderFigures());
		return id;
	}

	/** It is out of date, or wrong. */
	@Transactional
	UUID drop(FileReport.Drop command) {
		String reason = Checks.required("reason", command.reason(), ReportBook.LONGEST_REASON);
		UUID id = key(command.reportFilingId());
		this.idempotency.claim(command, id);
		this.book.drop(id, command.expectedVersion(), reason);
		return id;
	}

	private static UUID key(String id) {
		Checks checks = new Checks();
		UUID key = checks.key("reportFilingId", "ReportFiling", id);
		checks.pass();
		return key;
	}

	private static RefusedException refusal(ReportRule rule) {
		return switch (rule) {
			case ReportRule.NotYours _ ->
				new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED, "Your role does not do this."));
			case ReportRule.NothingPublished _ ->
				new RefusedException(UserError.notFound("published AnnualSatisfactionReport", "year"));
			case ReportRule.StillBesidePeers _ -> RefusedException.wrongState(
					"The company takes no part in the comparison with peers any more, and the published report still has them. "
							+ "The next night makes the report without peers: draft it then.");
			case ReportRule.UnderWay _ -> RefusedException.wrongState("A filing of this year is under way.");
			case ReportRule.Unknown _ -> new RefusedException(UserError.notFound("ReportFiling", "reportFilingId"));
			case ReportRule.OwnDraft _ -> new RefusedException(UserError.of(UserError.Code.NOT_ALLOWED,
					"Whoever has drafted the report does not review it: somebody else has to."));
			case ReportRule.OlderFigures older -> new RefusedException(UserError.of(UserError.Code.WRONG_STATE,
					"Newer figures, as of " + older.newerAsOf()
							+ ", had been published when this was drafted: say whether these are taken all the same.",
					"acceptOlderFigures"));
			case ReportRule.WrongStatus wrong -> RefusedException.wrongState("The report is " + wrong.found()
					+ ((wrong.wanted() != null) ? ", not " + wrong.wanted() + "." : "."));
		};
	}

}
