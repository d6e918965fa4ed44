package io.linli.sla;

/**
 * A named promise of the procedures. What starts and stops it is the business of the
 * feature that keeps the evidence.
 */
public enum Clock {

	/** Intake written down: R-02. */
	RECORD("记录", "record"),
	/** Passed on to the repair department: R-03. */
	PASS_ON("传递", "pass on"),
	/** On site: R-09 general, R-10 emergency. Starts when the repair was passed on. */
	ARRIVE("到达现场", "arrive on site"),
	/** Repair completed, where contract or ledger promise it. */
	COMPLETE("完成维修", "complete the repair"),
	/** Public-area repair verified on site: B-07. */
	VERIFY_PUBLIC_AREA("公共区域现场验证", "verify in the public area"),
	/** Complaint solved: C-06. */
	SOLVE("解决投诉", "solve the complaint"),
	/**
	 * An open complaint looked after, again and again until it is solved: C-07, which
	 * names no figure, so that the platform has no default. C-17's every day is a
	 * signature.
	 */
	FOLLOW_UP("跟进投诉", "follow up the complaint"),
	/** Called back: B-01 to B-05. */
	CALLBACK("回访", "callback"),
	/**
	 * The share of a year's cases that were called back: B-06, B-18. Of no single case.
	 */
	CALLBACK_RATE("回访率", "callback rate"),
	/** The repair department was on the site of a renovation: D-19. Again and again. */
	PATROL("装修巡查", "patrol"),
	/** Papers put into the archive: D-01, D-02. */
	ARCHIVE("归档", "archive"),
	/** The notice of a violation delivered to the household: D-04. */
	SERVE_NOTICE("送达整改通知", "serve the notice"),
	/** A violation rectified: D-14. Starts when the notice was delivered. */
	RECTIFY("违章整改", "rectify");

	private final Words title;

	Clock(String zhCn, String en) {
		this.title = new Words(zhCn, en);
	}

	public Words title() {
		return this.title;
	}

}
