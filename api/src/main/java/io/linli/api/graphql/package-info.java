/**
 * What all features share on the way between GraphQL and the database: ids, lists, reads
 * by selection, refusals, rights.
 */
@NullMarked
package io.linli.api.graphql;

import org.jspecify.annotations.NullMarked;
