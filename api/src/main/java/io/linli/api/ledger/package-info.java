/**
 * Ledgers of repairs 报修汇总台账 by week, month and quarter: filed, sealed, and held against
 * what the records say since.
 */
@NullMarked
package io.linli.api.ledger;

import org.jspecify.annotations.NullMarked;
