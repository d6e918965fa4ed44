package io.linli.stack.demo;

import java.util.UUID;

/** A dwelling and who lives there. */
record Home(UUID id, String place, String owner, String phone) {
}
