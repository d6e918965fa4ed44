/**
 * The ledger of a company's old system, read through a mapping and taken row by row: each
 * row is taken or listed, once, however often the file is loaded.
 */
@NullMarked
package io.linli.ledger;

import org.jspecify.annotations.NullMarked;
