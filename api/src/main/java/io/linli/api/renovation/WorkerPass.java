package io.linli.api.renovation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The pass 出入证 of a worker (D-17).
 *
 * @param photoAt when the worker's photo was put on it, as the person attests
 */
record WorkerPass(String number, String worker, String trade, LocalDate startsOn, LocalDate endsOn, Instant photoAt) {
}
