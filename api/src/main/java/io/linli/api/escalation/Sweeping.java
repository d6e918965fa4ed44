package io.linli.api.escalation;

/**
 * What is looked at across companies, by one of all instances at a time, again and again.
 */
public interface Sweeping {

	/** Looks once at all that waits. */
	void run();

}
