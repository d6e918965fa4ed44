package io.linli.api.desk;

import java.time.Instant;
import java.util.UUID;

import io.linli.api.sla.Clocks;
import io.linli.sla.SubjectKind;
import io.linli.tenancy.Asked;

/**
 * What a command enters about its subject.
 *
 * @param occurred when the person says that it happened
 * @param recorded when the server learned of it
 * @param clocks the subject's, which are kept when the work is done
 */
public record Entry(SubjectKind kind, UUID id, Instant occurred, Asked<Instant> recorded, Clocks clocks) {
}
