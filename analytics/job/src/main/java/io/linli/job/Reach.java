package io.linli.job;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which months' facts a row of a table has a part in, so that a change of it touches
 * them: rather some months too many than one too few. In its SQL {@code #} stands for the
 * row, {@code p.} for another table's row that it belongs to.
 *
 * @param parent what the row is joined with, and how; null for nothing
 * @param compared only rows of which one of these has changed, or that are new; empty for
 * all
 * @param known only rows that had been known before
 * @param spans which months
 */
record Reach(@Nullable String parent, List<String> compared, boolean known, List<Span> spans) {

	/**
	 * Months, as SQL: the days that lie in the first and in the last of them. Zones are
	 * up to a day apart.
	 *
	 * @param visits of their figures only those of visits at home
	 */
	record Span(String since, String until, boolean visits) {

		Span(String since, String until) {
			this(since, until, false);
		}

		private static final String EVER = "date'" + Periods.EVER + "'";

		private static final String FOR_EVER = "date'" + Periods.FOR_EVER + "'";

		/** Around an instant or a day. */
		static Span near(String at) {
			return new Span("date_sub(to_date(" + at + "), 1)", "date_add(to_date(" + at + "), 1)");
		}

		static Span month(String month) {
			return new Span(month, month);
		}

		static Span since(String at) {
			return new Span("date_sub(to_date(" + at + "), 1)", FOR_EVER);
		}

		static Span before(String at, int days) {
			return new Span("date_sub(to_date(" + at + "), " + (days + 1) + ")", "date_add(to_date(" + at + "), 1)");
		}

		static Span after(String at, int days) {
			return new Span("date_sub(to_date(" + at + "), 1)", "date_add(to_date(" + at + "), " + (days + 1) + ")");
		}

		/** The January that stands for the year of a visit at home, where it is one. */
		static Span yearOf(String at, String condition) {
			return january("date_sub(to_date(" + at + "), 1)", condition);
		}

		/** The same for what may lie in the next year where the project is. */
		static Span nextYearOf(String at, String condition) {
			return january("date_add(to_date(" + at + "), 1)", condition);
		}

		private static Span january(String day, String condition) {
			String january = "make_date(year(" + day + "), 1, 1)";
			return new Span("if(" + condition + ", " + january + ", cast(null as date))", january, true);
		}

	}

	private static final Span ALL = new Span(Span.EVER, Span.FOR_EVER);

	private static final String RECEIVED = "coalesce(#received_at, if(#imported, #solved_at, null), #recorded_at)";

	private static final String OWED = "coalesce(#due_at, #owed_since)";

	private static final String AT_HOME = "#method = 'HOME_VISIT'";

	private static final String VISITED = AT_HOME + " and #reached";

	private static final int LONGEST_GRACE = 366;

	static List<Reach> of(Table table) {
		return switch (table) {
			case TENANT, SATISFACTION_QUESTION, ACTIVITY_ATTESTATION, CALLBACK_REPORT, CALLBACK_REPLY, SUGGESTION,
					IMPORTED_SURVEY, IMPORTED_ANSWER, IMPORTED_RENOVATION ->
				List.of();
			// What is counted of a month is written with the group that the company was
			// in.
			case GROUP_MEMBER ->
				List.of(always(new Span("coalesce(#effective_from, " + Span.EVER + ")", Span.FOR_EVER)));
			case PROJECT -> List.of(changed("#time_zone, #created_at", ALL));
			case HOUSEHOLD -> List.of(changed("#project_id, #delivered_on", Span.since("#delivered_on")));
			case CONTRACT_LEVEL -> List.of(changed("#rank", ALL));
			case PROJECT_LEVEL ->
				List.of(always(new Span("coalesce(#effective_from, " + Span.EVER + ")", Span.FOR_EVER)));
			case DEADLINE -> List.of(always(Span.month("#month")), with(Table.RECTIFICATION_NOTICE,
					"#clock = 'RECTIFY' and p.violation_id = #subject_id", Span.near("p.rectify_by_at")));
			case DEADLINE_PAUSE -> List.of(with(Table.DEADLINE, "p.id = #deadline_id", Span.month("p.month")));
			case COMPLAINT -> List.of(always(Span.near(RECEIVED)),
					changed("#project_id, #household_id, #category, #responsibility, " + RECEIVED,
							Span.since(RECEIVED)),
					// Until then it was open.
					changed("#solved_at", Span.since("#solved_at")),
					again("#project_id, #household_id, #recorded_at, #imported", ALL));
			case REPAIR_REQUEST -> List.of(always(Span.near("#completed_at")),
					changed("#project_id, #household_id, #category, #received_at", Span.before("#received_at", 30)),
					with(Table.REPAIR_LEDGER, ledgerOf("#"), Span.near("p.due_at")),
					again("#project_id, #household_id, #recorded_at, #imported, #developer_legacy, #paid_service",
							ALL));
			case REPAIR_CORRECTION ->
				List.of(with(Table.REPAIR_REQUEST, "p.id = #repair_request_id", Span.near("p.completed_at")));
			case CALLBACK -> List.of(
					always(Span.near(OWED), Span.near("#done_at"), Span.yearOf("#done_at", VISITED),
							Span.nextYearOf("#done_at", VISITED)),
					// One of an earlier cycle counts no more.
					with(Table.CALLBACK,
							"#cycle > 1 and coalesce(p.complaint_id, p.repair_request_id) = coalesce(#complaint_id, #repair_request_id)",
							Span.near(OWED.replace("#", "p."))),
					with(Table.ACTIVITY, "p.id = #activity_id", Span.after("p.ends_at", 7)));
			case ACTIVITY -> List.of(always(Span.after("#ends_at", 7)));
			case ACTIVITY_PLAN, ACTIVITY_PARTICIPANT ->
				List.of(with(Table.ACTIVITY, "p.id = #activity_id", Span.after("p.ends_at", 7)));
			case HOME_VISIT ->
				List.of(always(Span.yearOf("#visited_at", "true"), Span.nextYearOf("#visited_at", "true")));
			case RECALL -> List.of(always(Span.yearOf("#done_at", AT_HOME), Span.nextYearOf("#done_at", AT_HOME)));
			// Without a limit it is asked after a week.
			case SERVICE_CALLBACK -> List.of(always(Span.after(OWED, 7), Span.yearOf("#done_at", VISITED),
					Span.nextYearOf("#done_at", VISITED)));
			case RECTIFICATION_NOTICE -> List.of(always(Span.near("#rectify_by_at"), Span.near("#delivered_at")),
					with(Table.RECTIFICATION_NOTICE, "p.violation_id = #violation_id", Span.near("p.rectify_by_at")),
					with(Table.DEADLINE, rectifying("#violation_id"), Span.near("p.due_at")));
			case PATROL_ITEM -> List.of(always(Span.near("#left_at")));
			case REPAIR_LEDGER -> List.of(always(Span.near("#due_at"), Span.after("#ends_at", LONGEST_GRACE)));
			case COMPANY_RULE -> List.of(always(ALL));
			case INSPECTION -> List.of(always(Span.near("#inspected_on")));
			case INSPECTED_RECORD, INSPECTION_FINDING ->
				List.of(with(Table.INSPECTION, "p.id = #inspection_id", Span.near("p.inspected_on")));
			// One of a project's surveys of a year counts.
			case SATISFACTION_SURVEY -> List.of(always(Span.near("#framed_on")), with(Table.SATISFACTION_SURVEY,
					"p.project_id = #project_id and p.year = #year", Span.near("p.framed_on")));
			case SATISFACTION_SCORE ->
				List.of(through(Table.SATISFACTION_SURVEY, "q.id = #satisfaction_survey_id", Table.SATISFACTION_SURVEY,
						"p.project_id = q.project_id and p.year = q.year", Span.near("p.framed_on")));
			case EVENT -> List.of(
					with(Table.COMPLAINT, "#kind in ('CLASSIFIED', 'SOLVED', 'REOPENED') and p.id = #subject_id",
							Span.near(RECEIVED.replace("#", "p.")), Span.since("#recorded_at")),
					with(Table.REPAIR_REQUEST, "#kind = 'COMPLETED' and p.id = #subject_id",
							Span.near("p.completed_at")),
					through(Table.REPAIR_REQUEST, "#kind = 'COMPLETED' and q.id = #subject_id", Table.REPAIR_LEDGER,
							ledgerOf("q."), Span.near("p.due_at")),
					with(Table.RECTIFICATION_NOTICE, "#kind = 'RECHECKED' and p.violation_id = #subject_id",
							Span.near("p.rectify_by_at")),
					with(Table.DEADLINE, "#kind = 'RECHECKED' and " + rectifying("#subject_id"),
							Span.near("p.due_at")));
		};
	}

	private static Reach always(Span... spans) {
		return new Reach(null, List.of(), false, List.of(spans));
	}

	private static Reach changed(String compared, Span span) {
		return new Reach(null, List.of(compared), false, List.of(span));
	}

	/** Where that of a known row has changed which others are judged by. */
	private static Reach again(String compared, Span span) {
		return new Reach(null, List.of(compared), true, List.of(span));
	}

	private static Reach with(Table parent, String on, Span... spans) {
		return new Reach(join(parent, on, "p"), List.of(), false, List.of(spans));
	}

	private static Reach through(Table first, String on, Table parent, String next, Span span) {
		return new Reach(join(first, on, "q") + join(parent, next, "p"), List.of(), false, List.of(span));
	}

	private static String join(Table parent, String on, String alias) {
		return " join " + Warehouse.name(parent) + " " + alias + " on " + alias + ".tenant_id = #tenant_id and " + on;
	}

	/** The limits of a violation's notices. */
	private static String rectifying(String violation) {
		return "p.clock = 'RECTIFY' and p.subject_id = " + violation;
	}

	/** The ledgers of the periods in which a repair was received. */
	private static String ledgerOf(String repair) {
		return "p.project_id = %1$sproject_id and %1$sreceived_at >= p.begins_at and %1$sreceived_at < p.ends_at"
			.formatted(repair);
	}

}
