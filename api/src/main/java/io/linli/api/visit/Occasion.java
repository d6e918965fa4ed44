package io.linli.api.visit;

/**
 * Why a service owes a callback: a contract at mid-term and after its end (B-03), any
 * other service after its completion (B-05).
 */
enum Occasion {

	MID_TERM, AFTER_END, EARLY_END, COMPLETION

}
