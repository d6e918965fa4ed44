/** What the import promises about ledgers, good and bad. */
package io.linli.ledger;
