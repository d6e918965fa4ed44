/**
 * The five customer-service procedures 客服类作业规程 in their versions, with points and forms.
 */
@NullMarked
package io.linli.api.procedure;

import org.jspecify.annotations.NullMarked;
