package io.linli.api.desk;

import java.util.UUID;

import io.linli.tenancy.Asked;

/**
 * Where the records of a feature are kept, of the company for which the transaction
 * works.
 */
public interface Records<R> {

	/**
	 * A record as the client saw it last; others who want to change it wait. It is
	 * refused when there is none, or when somebody else has changed it.
	 */
	Asked<R> ask(UUID id, int expectedVersion);

	/** Keeps what a verb has changed. */
	void keep(R changed);

}
