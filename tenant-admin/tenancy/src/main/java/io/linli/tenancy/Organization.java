package io.linli.tenancy;

import java.util.UUID;

/**
 * An organization of the identity provider: a company or a group. Its id is ours; its
 * alias may be renamed.
 */
public record Organization(String alias, UUID id) {
}
