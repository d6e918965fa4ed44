package io.linli.api.complaint;

import java.time.Instant;
import java.util.UUID;

/**
 * A complaint was written down that a superior department had handed down (C-16).
 *
 * @param hotlineComplaintId what was handed down
 * @param recordedAt when the server learned of it
 */
public record ComplaintRecorded(UUID complaintId, UUID hotlineComplaintId, Instant recordedAt) {
}
