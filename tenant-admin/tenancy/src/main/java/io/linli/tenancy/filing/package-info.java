/**
 * What a company files with the Property Management Department 物业管理部 each year, by when,
 * and who does it: the rules of those rows, for every application that writes them.
 */
@NullMarked
package io.linli.tenancy.filing;

import org.jspecify.annotations.NullMarked;
