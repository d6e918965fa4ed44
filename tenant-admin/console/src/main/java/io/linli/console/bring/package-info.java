/**
 * Brings a company's projects and households in from its own tables: the table is read,
 * its columns are given a meaning, what would become of its rows is shown, and then they
 * are taken.
 */
@NullMarked
package io.linli.console.bring;

import org.jspecify.annotations.NullMarked;
