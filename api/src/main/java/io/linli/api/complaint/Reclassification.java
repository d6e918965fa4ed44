package io.linli.api.complaint;

import io.linli.sla.Responsibility;
import io.linli.sla.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint was thought to be, what it is, and why (C-21). An imported one may
 * have been of no kind.
 */
record Reclassification(@Nullable Responsibility formerResponsibility, @Nullable Severity formerSeverity,
		boolean formerCoolingOff, Classification now, String reason) {
}
