/**
 * Repair intake 接报修 and its work orders 维修任务单: recorded, passed on, ordered, arrived,
 * verified, completed (R-01 to R-26, B-07).
 */
@NullMarked
package io.linli.api.repair;

import org.jspecify.annotations.NullMarked;
