/**
 * Who did what in a company: in its cases, in its settings, with its people, and with the
 * personal data of its residents. Written down by whoever does it; read and taken out by
 * the administrator.
 */
@NullMarked
package io.linli.console.audit;

import org.jspecify.annotations.NullMarked;
