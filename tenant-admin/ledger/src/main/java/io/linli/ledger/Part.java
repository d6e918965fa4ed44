package io.linli.ledger;

/** What a column of a table of projects or households can mean. */
public enum Part {

	/** Of a project; the code tells it from the company's others. */
	CODE, NAME, CITY, TIME_ZONE, LEVEL, LEVEL_SINCE,
	/** Of a household: where it is, by the project's code or name. */
	PROJECT, BUILDING,
	/** 单元 */
	ENTRANCE,
	/** The room; together with the entrance it is the household's unit. */
	UNIT, DELIVERED_ON,
	/** Who lives there. */
	RESIDENT, PHONE, RELATION, MOVED_IN_ON

}
