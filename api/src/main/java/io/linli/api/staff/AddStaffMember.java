package io.linli.api.staff;

import io.linli.api.graphql.Command;
import org.jspecify.annotations.Nullable;

/**
 * The input {@code AddStaffMemberInput}.
 */
record AddStaffMember(String idempotencyKey, String name, String fullName, @Nullable String phone) implements Command {
}
