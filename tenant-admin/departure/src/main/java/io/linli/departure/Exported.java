package io.linli.departure;

import java.time.Instant;

/**
 * An export that is whole.
 *
 * @param asOf the time of its snapshot
 * @param manifestSha256 of its manifest, which has the hashes of all else
 * @param bytes of the file
 */
public record Exported(Instant asOf, String manifestSha256, int tables, long rows, long files, long bytes) {

}
