/**
 * What a company decides for itself within the procedures (B-09, R-20): each decision
 * with who made it, and none of them forgotten.
 */
@NullMarked
package io.linli.api.rule;

import org.jspecify.annotations.NullMarked;
