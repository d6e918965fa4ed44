package io.linli.api.trusted;

import java.util.Collection;

/**
 * Documents that the program itself has executed for a caller. They are trusted as those
 * of the operator's folder are.
 */
@FunctionalInterface
public interface OwnDocuments {

	Collection<String> texts();

}
