/**
 * What one request and one client may ask for. Whatever depends only on the document is
 * judged once, when the document is prepared, and remembered with it.
 */
@NullMarked
package io.linli.api.limit;

import org.jspecify.annotations.NullMarked;
