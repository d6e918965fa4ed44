package io.linli.api.trusted;

/**
 * A request names a document by an id that is not known.
 */
public final class UnknownDocumentException extends RuntimeException {

	UnknownDocumentException() {
		super("There is no document with this id: send its text as query, or ask the operator to add it.");
	}

}
