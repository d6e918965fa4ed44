package io.linli.sla.calendar;

/**
 * Why a day has the hours that it has.
 */
public enum DayKind {

	/** As its weekday. */
	WEEKDAY,
	/** As its weekday, because nobody has published that year's holidays yet. */
	UNPUBLISHED,
	/** A public holiday 放假. */
	HOLIDAY,
	/** A weekend day worked in exchange for a holiday 调休上班. */
	MAKE_UP,
	/** The company's own exception. */
	OWN,
	/** Days of whatever kinds, summed up. */
	SEVERAL

}
