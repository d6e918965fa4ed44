package io.linli.api.graphql;

import java.util.List;

/**
 * What rows of one type disclose of people to whoever reads them.
 *
 * @param type the GraphQL type
 * @param fields that are shown as they are
 */
record Disclosure(String type, List<String> fields) {
}
