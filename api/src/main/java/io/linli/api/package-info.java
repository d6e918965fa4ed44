/**
 * The GraphQL API of the property companies' own front-ends.
 */
@NullMarked
package io.linli.api;

import org.jspecify.annotations.NullMarked;
