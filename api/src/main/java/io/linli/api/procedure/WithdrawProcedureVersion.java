package io.linli.api.procedure;

import io.linli.api.graphql.Command;

/**
 * The input {@code WithdrawProcedureVersionInput}.
 */
record WithdrawProcedureVersion(String idempotencyKey, String procedureVersionId, String reason) implements Command {
}
