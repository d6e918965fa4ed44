/**
 * Who works for a company, where and as what: the rules of those rows, for every
 * application that writes them.
 */
@NullMarked
package io.linli.tenancy.staff;

import org.jspecify.annotations.NullMarked;
