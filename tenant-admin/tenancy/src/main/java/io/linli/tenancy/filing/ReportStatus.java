package io.linli.tenancy.filing;

/**
 * How far an annual satisfaction report has come on its way to the Property Management
 * Department (P-02).
 */
public enum ReportStatus {

	/** 草稿. */
	DRAFT,
	/** 已审核. */
	REVIEWED,
	/** 已备案: never changed any more. */
	FILED,
	/** 作废: out of date or wrong, and never filed. */
	DROPPED;

	/** Whether something may still become of it. */
	public boolean isUnderWay() {
		return this == DRAFT || this == REVIEWED;
	}

}
