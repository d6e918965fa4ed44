package io.linli.api.hotline;

/** How far the company has come with what was handed down. */
enum HotlineState {

	/** Nobody has said which complaint it is. */
	UNRECORDED("hotline_complaint.complaint_id is null"),
	/** Recorded later than it should have been, or not yet although it should. */
	LATE("coalesce(hotline_complaint.complaint_recorded_at, ?) > hotline_complaint.handed_down_at + ? * interval '1 minute'"),
	/** It is a complaint of the company. */
	RECORDED("hotline_complaint.complaint_id is not null");

	private final String condition;

	HotlineState(String condition) {
		this.condition = condition;
	}

	String condition() {
		return this.condition;
	}

}
