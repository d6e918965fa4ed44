package io.linli.kpi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A fact table: what is counted, in which month, and the columns that a formula may name.
 * Facts are judged at the as-of instant: what happened later has not happened. Each also
 * carries tenant_id, project_id, level_rank (0 without a level) and month.
 */
public enum Subject {

	/**
	 * One promise about a complaint, a repair or a renovation. Month: of the due time, of
	 * the start where there is no limit. A verdict is MET, BREACHED, OVERDUE (open after
	 * its due time), PENDING (neither due nor done), UNMEASURED or CANCELLED. Paused: its
	 * clock has stood still.
	 */
	DEADLINE(columns("clock string, case_kind string, urgency string, area string, severity string, "
			+ "responsibility string, category string, claimed_verdict string, proven_verdict string, paused boolean")),
	/**
	 * One complaint. Month: of its receipt. Repeated: the household had complained of the
	 * category in the 90 days before; null where no household is named.
	 */
	COMPLAINT(columns("responsibility string, severity string, category string, receiving_department string, "
			+ "closed boolean, repeated boolean")),
	/**
	 * One completed repair. Month: of its completion. Judged: 30 days have passed since.
	 * Repeated: the household has reported the category again in them; null where no
	 * household is named. Edited: the record was corrected after the completion.
	 */
	REPAIR(columns("judged boolean, repeated boolean, edited boolean")),
	/**
	 * One case that owes a callback, by its latest cycle (B-18), or one occasion on which
	 * an agreed service owes one (B-03), due after a week where it has no limit. Month:
	 * of the due time. Kind: COMPLAINT, DEVELOPER_LEGACY, PAID_SERVICE or REPAIR, the
	 * first that fits; of a service CONTRACTED, DEVELOPER_LEGACY or OTHER.
	 */
	OWED_CASE(columns("kind string, reached boolean, due boolean, limited boolean")),
	/**
	 * One callback that reached somebody (B-20). Month: of the callback. Satisfaction and
	 * quality: 1 to 5; whatever was not answered is null.
	 */
	ANSWER(columns("kind string, satisfaction int, quality int, courteous boolean, shoe_covers boolean, "
			+ "charge_correct boolean")),
	/** The households delivered in a project, a row a day. Month: of the day. */
	HOUSEHOLD_DAYS(columns("households int")),
	/**
	 * One household in one year (B-23). Month: the first in which it was delivered in the
	 * project, January from the next year on. Visited: at home in that year, so far.
	 */
	HOUSEHOLD(columns("visited boolean")),
	/**
	 * One rectification notice (D-04). Month: of the time by which it asks for it. A
	 * verdict as of a promise; MET where a re-check was passed by then (D-14).
	 */
	NOTICE(columns("claimed_verdict string, proven_verdict string")),
	/**
	 * One look at the passes on a site (PASS, D-17), or one rectification notice (NOTICE,
	 * D-07, D-08). Month: of the patrol, of the delivery. Valid: the passes were in
	 * order; the notice was signed, or left at the door with a photo or a witness.
	 */
	PAPER(columns("kind string, valid boolean")),
	/**
	 * One ledger of repairs that is owed for a week, month or quarter. Month: of
	 * the due time. On time: its first filing. Accurate: the records still give the
	 * totals of the last one.
	 */
	LEDGER(columns("due boolean, filed boolean, on_time boolean, accurate boolean")),
	/**
	 * One activity that is over. Month: of the day a week after its end
	 * (B-04); due where that is past. Surveyed: by the last plan that was known before it
	 * began. Called: as many of those registered were called back as the company's share
	 * says (B-08), nobody where none is.
	 */
	ACTIVITY(columns("due boolean, surveyed boolean, summed boolean, called boolean")),
	/**
	 * One who was registered for an activity that is over. Month: as of the activity.
	 * Called: a callback reached them (B-08).
	 */
	PARTICIPANT(columns("due boolean, called boolean")),
	/**
	 * One record that an inspection drew, once that is closed (C-09, G-04). Month: of the
	 * inspection's day. Looked: its form asks whether the record is true. Authentic: the
	 * inspector has found nothing untrue in it.
	 */
	SAMPLED_RECORD(columns("looked boolean, authentic boolean")),
	/**
	 * One question that a sampled household was asked in a satisfaction survey (P-02).
	 * Month: of the day of the frame. Score: 1 to 5, null without an answer.
	 */
	SURVEY_ANSWER(columns("score int"));

	private final Map<String, String> columns;

	Subject(Map<String, String> columns) {
		this.columns = new TreeMap<>(columns);
	}

	/** The columns that a formula may name, with their SQL types. */
	public Map<String, String> columns() {
		return Map.copyOf(this.columns);
	}

	/**
	 * By what its facts are not equally easy, beside the level of the contract: the
	 * strata of the case mix.
	 */
	public List<String> strata() {
		return (this == DEADLINE) ? List.of("case_kind", "urgency", "area") : List.of();
	}

	private static Map<String, String> columns(String declared) {
		return Stream.of(declared.split(", "))
			.map((column) -> column.split(" "))
			.collect(Collectors.toMap((column) -> column[0], (column) -> column[1]));
	}

}
