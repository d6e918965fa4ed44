/**
 * The two languages of the pages, and how dates and numbers read in them.
 */
@NullMarked
package io.linli.console.language;

import org.jspecify.annotations.NullMarked;
