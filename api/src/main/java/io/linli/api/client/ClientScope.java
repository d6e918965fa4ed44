package io.linli.api.client;

/**
 * What a client application may do for a company, on top of what its people may: the
 * least of both counts.
 */
public enum ClientScope {

	/** Ask queries, and follow what goes on. */
	READ,
	/** Carry out steps of the procedures, by mutations. */
	WRITE,
	/**
	 * Show names and numbers of people who are not staff, to whom the schema shows them.
	 */
	PERSONAL_DATA

}
