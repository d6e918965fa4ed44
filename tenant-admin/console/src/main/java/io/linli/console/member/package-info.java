/**
 * Who works for a company: invited, given roles and projects, and taken out again.
 */
@NullMarked
package io.linli.console.member;

import org.jspecify.annotations.NullMarked;
