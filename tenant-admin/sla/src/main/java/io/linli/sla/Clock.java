package io.linli.sla;

/**
 * A named promise of the procedures: what is counted from one event to another.
 */
public enum Clock {

	/** Content written down after receipt ({@code R-02}). */
	RECORD

}
