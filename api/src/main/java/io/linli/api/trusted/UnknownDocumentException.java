package io.linli.api.trusted;

import io.linli.api.graphql.ErrorCode;
import io.linli.api.graphql.NoRequestException;

/**
 * A request names a document by an id that is not known.
 */
final class UnknownDocumentException extends NoRequestException {

	UnknownDocumentException() {
		super(ErrorCode.PERSISTED_DOCUMENT_NOT_FOUND,
				"There is no document with this id: send its text as query, or ask the operator to add it.");
	}

}
