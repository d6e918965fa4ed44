/**
 * What a GraphQL document asks for. Whatever depends on the document alone is judged
 * once, when the document is prepared, and remembered with it.
 */
@NullMarked
package io.linli.api.document;

import org.jspecify.annotations.NullMarked;
