/**
 * Who is calling, for which company, and how the database session learns of it.
 */
@NullMarked
package io.linli.tenancy;

import org.jspecify.annotations.NullMarked;
