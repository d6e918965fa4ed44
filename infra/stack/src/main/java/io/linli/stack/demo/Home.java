package io.linli.stack.demo;

import java.time.LocalDate;
import java.util.UUID;

/** A dwelling, who lives there, and since which day somebody may. */
record Home(UUID id, String place, String owner, String phone, LocalDate delivered) {
}
