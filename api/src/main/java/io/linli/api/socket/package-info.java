/**
 * GraphQL over WebSocket, by the protocol {@code graphql-transport-ws}.
 */
@NullMarked
package io.linli.api.socket;

import org.jspecify.annotations.NullMarked;
