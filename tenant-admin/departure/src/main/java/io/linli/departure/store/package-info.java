/**
 * The store of files, read and written without the signed URLs that clients need.
 */
@NullMarked
package io.linli.departure.store;

import org.jspecify.annotations.NullMarked;
