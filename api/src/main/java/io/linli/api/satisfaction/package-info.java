/**
 * Satisfaction surveys 满意度调查: whom to ask, by which questions, and what they answered.
 */
@NullMarked
package io.linli.api.satisfaction;

import org.jspecify.annotations.NullMarked;
